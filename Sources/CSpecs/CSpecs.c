// The tables of specs/ go into the program as they are: no generator, no second copy.
//
// A new table is three lines below and one in the list at the end; a test holds both against the
// folder.

#include "CSpecs.h"

#include <string.h>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const uint8_t columns_table[] = {
#embed "../../specs/columns.tsv"
};
static const uint8_t address_override_table[] = {
#embed "../../specs/codes/address-override.tsv"
};
static const uint8_t birth_country_table[] = {
#embed "../../specs/codes/birth-country.tsv"
};
static const uint8_t calling_code_table[] = {
#embed "../../specs/codes/calling-code.tsv"
};
static const uint8_t cancel_reason_table[] = {
#embed "../../specs/codes/cancel-reason.tsv"
};
static const uint8_t cap_gap_status_table[] = {
#embed "../../specs/codes/cap-gap-status.tsv"
};
static const uint8_t cip_table[] = {
#embed "../../specs/codes/cip.tsv"
};
static const uint8_t citizenship_status_table[] = {
#embed "../../specs/codes/citizenship-status.tsv"
};
static const uint8_t country_iso_table[] = {
#embed "../../specs/codes/country-iso.tsv"
};
static const uint8_t country_table[] = {
#embed "../../specs/codes/country.tsv"
};
static const uint8_t creation_reason_table[] = {
#embed "../../specs/codes/creation-reason.tsv"
};
static const uint8_t dependent_cancel_reason_table[] = {
#embed "../../specs/codes/dependent-cancel-reason.tsv"
};
static const uint8_t dependent_termination_reason_table[] = {
#embed "../../specs/codes/dependent-termination-reason.tsv"
};
static const uint8_t dependent_type_table[] = {
#embed "../../specs/codes/dependent-type.tsv"
};
static const uint8_t drop_below_full_reason_table[] = {
#embed "../../specs/codes/drop-below-full-reason.tsv"
};
static const uint8_t education_level_table[] = {
#embed "../../specs/codes/education-level.tsv"
};
static const uint8_t employment_time_table[] = {
#embed "../../specs/codes/employment-time.tsv"
};
static const uint8_t employment_type_table[] = {
#embed "../../specs/codes/employment-type.tsv"
};
static const uint8_t ev_category_table[] = {
#embed "../../specs/codes/ev-category.tsv"
};
static const uint8_t ev_creation_reason_table[] = {
#embed "../../specs/codes/ev-creation-reason.tsv"
};
static const uint8_t ev_dependent_end_reason_table[] = {
#embed "../../specs/codes/ev-dependent-end-reason.tsv"
};
static const uint8_t ev_dependent_termination_reason_table[] = {
#embed "../../specs/codes/ev-dependent-termination-reason.tsv"
};
static const uint8_t ev_end_reason_table[] = {
#embed "../../specs/codes/ev-end-reason.tsv"
};
static const uint8_t ev_host_family_table[] = {
#embed "../../specs/codes/ev-host-family.tsv"
};
static const uint8_t ev_infraction_table[] = {
#embed "../../specs/codes/ev-infraction.tsv"
};
static const uint8_t ev_matriculation_table[] = {
#embed "../../specs/codes/ev-matriculation.tsv"
};
static const uint8_t ev_occupation_table[] = {
#embed "../../specs/codes/ev-occupation.tsv"
};
static const uint8_t ev_position_table[] = {
#embed "../../specs/codes/ev-position.tsv"
};
static const uint8_t ev_print_reason_table[] = {
#embed "../../specs/codes/ev-print-reason.tsv"
};
static const uint8_t ev_reprint_reason_table[] = {
#embed "../../specs/codes/ev-reprint-reason.tsv"
};
static const uint8_t ev_residence_table[] = {
#embed "../../specs/codes/ev-residence.tsv"
};
static const uint8_t ev_site_of_activity_table[] = {
#embed "../../specs/codes/ev-site-of-activity.tsv"
};
static const uint8_t ev_stipend_frequency_table[] = {
#embed "../../specs/codes/ev-stipend-frequency.tsv"
};
static const uint8_t ev_termination_reason_table[] = {
#embed "../../specs/codes/ev-termination-reason.tsv"
};
static const uint8_t gender_table[] = {
#embed "../../specs/codes/gender.tsv"
};
static const uint8_t government_agency_table[] = {
#embed "../../specs/codes/government-agency.tsv"
};
static const uint8_t international_organisation_table[] = {
#embed "../../specs/codes/international-organisation.tsv"
};
static const uint8_t iso_country_table[] = {
#embed "../../specs/codes/iso-country.tsv"
};
static const uint8_t off_campus_employment_table[] = {
#embed "../../specs/codes/off-campus-employment.tsv"
};
static const uint8_t opt_completion_table[] = {
#embed "../../specs/codes/opt-completion.tsv"
};
static const uint8_t passport_country_table[] = {
#embed "../../specs/codes/passport-country.tsv"
};
static const uint8_t port_of_entry_table[] = {
#embed "../../specs/codes/port-of-entry.tsv"
};
static const uint8_t reprint_reason_table[] = {
#embed "../../specs/codes/reprint-reason.tsv"
};
static const uint8_t result_code_table[] = {
#embed "../../specs/codes/result-code.tsv"
};
static const uint8_t state_table[] = {
#embed "../../specs/codes/state.tsv"
};
static const uint8_t suffix_table[] = {
#embed "../../specs/codes/suffix.tsv"
};
static const uint8_t termination_reason_table[] = {
#embed "../../specs/codes/termination-reason.tsv"
};
static const uint8_t undergrad_level_table[] = {
#embed "../../specs/codes/undergrad-level.tsv"
};
static const uint8_t us_born_reason_table[] = {
#embed "../../specs/codes/us-born-reason.tsv"
};
static const uint8_t visa_issuing_post_table[] = {
#embed "../../specs/codes/visa-issuing-post.tsv"
};
static const uint8_t visa_type_table[] = {
#embed "../../specs/codes/visa-type.tsv"
};
static const uint8_t zip_prefix_table[] = {
#embed "../../specs/codes/zip-prefix.tsv"
};
static const uint8_t duties_table[] = {
#embed "../../specs/duties.tsv"
};
static const uint8_t duties_ds_rule_table[] = {
#embed "../../specs/duties-ds-rule.tsv"
};
static const uint8_t city_places[] = {
#embed "../../specs/places/city.tsv"
};
static const uint8_t country_name_places[] = {
#embed "../../specs/places/country-name.tsv"
};
static const uint8_t postcode_places[] = {
#embed "../../specs/places/postcode.tsv"
};
static const uint8_t state_name_places[] = {
#embed "../../specs/places/state-name.tsv"
};
static const uint8_t street_word_places[] = {
#embed "../../specs/places/street-word.tsv"
};
static const uint8_t subdivision_places[] = {
#embed "../../specs/places/subdivision.tsv"
};

struct table {
  const char *name;
  const uint8_t *bytes;
  ptrdiff_t count;
};

#define TABLE(name, bytes) {name, bytes, sizeof(bytes)}

static const struct table tables[] = {
  TABLE("columns", columns_table),
  TABLE("codes/address-override", address_override_table),
  TABLE("codes/birth-country", birth_country_table),
  TABLE("codes/calling-code", calling_code_table),
  TABLE("codes/cancel-reason", cancel_reason_table),
  TABLE("codes/cap-gap-status", cap_gap_status_table),
  TABLE("codes/cip", cip_table),
  TABLE("codes/citizenship-status", citizenship_status_table),
  TABLE("codes/country-iso", country_iso_table),
  TABLE("codes/country", country_table),
  TABLE("codes/creation-reason", creation_reason_table),
  TABLE("codes/dependent-cancel-reason", dependent_cancel_reason_table),
  TABLE("codes/dependent-termination-reason", dependent_termination_reason_table),
  TABLE("codes/dependent-type", dependent_type_table),
  TABLE("codes/drop-below-full-reason", drop_below_full_reason_table),
  TABLE("codes/education-level", education_level_table),
  TABLE("codes/employment-time", employment_time_table),
  TABLE("codes/employment-type", employment_type_table),
  TABLE("codes/ev-category", ev_category_table),
  TABLE("codes/ev-creation-reason", ev_creation_reason_table),
  TABLE("codes/ev-dependent-end-reason", ev_dependent_end_reason_table),
  TABLE("codes/ev-dependent-termination-reason", ev_dependent_termination_reason_table),
  TABLE("codes/ev-end-reason", ev_end_reason_table),
  TABLE("codes/ev-host-family", ev_host_family_table),
  TABLE("codes/ev-infraction", ev_infraction_table),
  TABLE("codes/ev-matriculation", ev_matriculation_table),
  TABLE("codes/ev-occupation", ev_occupation_table),
  TABLE("codes/ev-position", ev_position_table),
  TABLE("codes/ev-print-reason", ev_print_reason_table),
  TABLE("codes/ev-reprint-reason", ev_reprint_reason_table),
  TABLE("codes/ev-residence", ev_residence_table),
  TABLE("codes/ev-site-of-activity", ev_site_of_activity_table),
  TABLE("codes/ev-stipend-frequency", ev_stipend_frequency_table),
  TABLE("codes/ev-termination-reason", ev_termination_reason_table),
  TABLE("codes/gender", gender_table),
  TABLE("codes/government-agency", government_agency_table),
  TABLE("codes/international-organisation", international_organisation_table),
  TABLE("codes/iso-country", iso_country_table),
  TABLE("codes/off-campus-employment", off_campus_employment_table),
  TABLE("codes/opt-completion", opt_completion_table),
  TABLE("codes/passport-country", passport_country_table),
  TABLE("codes/port-of-entry", port_of_entry_table),
  TABLE("codes/reprint-reason", reprint_reason_table),
  TABLE("codes/result-code", result_code_table),
  TABLE("codes/state", state_table),
  TABLE("codes/suffix", suffix_table),
  TABLE("codes/termination-reason", termination_reason_table),
  TABLE("codes/undergrad-level", undergrad_level_table),
  TABLE("codes/us-born-reason", us_born_reason_table),
  TABLE("codes/visa-issuing-post", visa_issuing_post_table),
  TABLE("codes/visa-type", visa_type_table),
  TABLE("codes/zip-prefix", zip_prefix_table),
  TABLE("duties", duties_table),
  TABLE("duties-ds-rule", duties_ds_rule_table),
  TABLE("places/city", city_places),
  TABLE("places/country-name", country_name_places),
  TABLE("places/postcode", postcode_places),
  TABLE("places/state-name", state_name_places),
  TABLE("places/street-word", street_word_places),
  TABLE("places/subdivision", subdivision_places),
};

ptrdiff_t specs_count(void) { return sizeof(tables) / sizeof(tables[0]); }

const char *specs_name(ptrdiff_t index) { return tables[index].name; }

const uint8_t *specs_table(const char *name, ptrdiff_t *count) {
  for (ptrdiff_t index = 0; index < specs_count(); index++) {
    if (strcmp(tables[index].name, name) == 0) {
      *count = tables[index].count;
      return tables[index].bytes;
    }
  }
  return NULL;
}
