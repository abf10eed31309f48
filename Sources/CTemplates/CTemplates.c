#include "CTemplates.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t page[] = {
#embed "templates/page.mustache"
};
static const uint8_t page_styles[] = {
#embed "templates/page.css"
};
static const uint8_t page_script[] = {
#embed "templates/page.js"
};
static const uint8_t check[] = {
#embed "templates/check.mustache"
};
static const uint8_t check_rule[] = {
#embed "templates/check-rule.mustache"
};
static const uint8_t check_file[] = {
#embed "templates/check-file.mustache"
};

static const uint8_t night[] = {
#embed "templates/night.mustache"
};
static const uint8_t night_person[] = {
#embed "templates/night-person.mustache"
};
static const uint8_t night_chart[] = {
#embed "templates/night-chart.mustache"
};

struct file {
  const char *name;
  const uint8_t *bytes;
  ptrdiff_t count;
};

#define FILE(name, bytes) {name, bytes, sizeof(bytes)}

static const struct file files[] = {
  FILE("page.mustache", page),
  FILE("page.css", page_styles),
  FILE("page.js", page_script),
  FILE("check.mustache", check),
  FILE("check-rule.mustache", check_rule),
  FILE("check-file.mustache", check_file),
  FILE("night.mustache", night),
  FILE("night-person.mustache", night_person),
  FILE("night-chart.mustache", night_chart),
};

ptrdiff_t template_count(void) { return sizeof(files) / sizeof(files[0]); }

const char *template_name(ptrdiff_t index) { return files[index].name; }

const uint8_t *template_bytes(const char *name, ptrdiff_t *count) {
  for (ptrdiff_t index = 0; index < template_count(); index++) {
    if (strcmp(files[index].name, name) == 0) {
      *count = files[index].count;
      return files[index].bytes;
    }
  }
  return NULL;
}
