"""The html report in headless Chromium: silent, self-contained, usable, and open to everyone."""

import pathlib
import tempfile
import time
import unittest

from pages import PageCase, browser
from support import TODAY, sisfeed

try:
    from selenium.webdriver.common.by import By
except ImportError:
    By = None


class PageTests(PageCase):
    """A feed of 6,000 made-up rows, nearly every one of them broken: over 5,000 findings."""

    @classmethod
    def setUpClass(cls):
        cls.browser = browser()
        cls.scratch = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.scratch.name)
        feed = folder / "sis_user_info.txt"
        sample, _ = sisfeed(
            *["sample", "--rows", 6000, "--seed", 5, "--errors", 0.95], encoding="latin-1"
        )
        feed.write_bytes(sample.encode("latin-1"))
        cls.page = folder / "report.html"
        cls.json, _ = sisfeed(
            *["check", feed, "--today", TODAY, "--format", "jsonl"],
            *[f"--report=html={cls.page}"],
        )
        cls.findings = cls.json.count("\n") - 1

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.scratch.cleanup()

    def visible_rows(self):
        return self.browser.execute_script(
            "return [...document.querySelectorAll('.places tbody tr')]"
            ".filter(row => !row.hidden && !row.closest('.rule').hidden).length"
        )

    def status(self):
        return self.browser.find_element(By.CSS_SELECTOR, ".shown").text

    def test_five_thousand_findings_open_within_a_second(self):
        self.assertGreater(self.findings, 5000)
        # What else the machine does is not the page's doing: the best of three.
        self.assertLess(min(self.open(self.page) for _ in range(3)), 1.0)

    def test_nothing_is_asked_of_anyone_and_nothing_goes_wrong(self):
        self.assert_silent(self.page)

    def test_search_and_filter_show_what_fits(self):
        self.open(self.page)
        rows = self.visible_rows()
        self.assertIn(f"{rows:,} findings", self.status())
        first = self.browser.find_element(By.CSS_SELECTOR, ".places tbody td:nth-child(2)").text
        search = self.browser.find_element(By.ID, "search")
        search.send_keys(first)
        time.sleep(0.3)
        found = self.visible_rows()
        self.assertTrue(0 < found < rows, found)
        self.assertIn(f"{found:,} of the {rows:,}", self.status())
        self.browser.find_element(By.CSS_SELECTOR, ".filter [type=reset]").click()
        time.sleep(0.3)
        self.assertEqual(self.visible_rows(), rows)

        warning = self.browser.find_element(By.CSS_SELECTOR, "input[value=warning]")
        warning.click()
        time.sleep(0.3)
        self.assertLess(self.visible_rows(), rows)
        badges = self.browser.execute_script(
            "return [...document.querySelectorAll('.rule')].filter(rule => !rule.hidden)"
            ".map(rule => rule.dataset.severity)"
        )
        self.assertNotIn("warning", badges)
        warning.click()

        self.browser.find_element(By.CSS_SELECTOR, "button[data-owner=Registrar]").click()
        time.sleep(0.3)
        owners = self.browser.execute_script(
            "return [...new Set([...document.querySelectorAll('.places tbody tr')]"
            ".filter(row => !row.hidden).map(row => row.dataset.owner))]"
        )
        self.assertEqual(owners, ["Registrar"])

    def test_all_places_of_a_rule_can_be_seen(self):
        self.open(self.page)
        button = self.browser.find_element(By.CSS_SELECTOR, ".rule[open] .all")
        table = "document.querySelector('.rule[open]:has(.all) .places')"
        count = "return [...%s.rows].filter(row => row.offsetParent).length" % table
        before = self.browser.execute_script(count)
        self.browser.execute_script(f"window.table = {table}")
        button.click()
        after = self.browser.execute_script(
            "return [...window.table.rows].filter(row => row.offsetParent).length"
        )
        self.assertGreater(after, before)

    def test_a_message_to_an_owner_is_copied(self):
        self.open(self.page)
        self.browser.execute_cdp_cmd(
            "Browser.grantPermissions",
            {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]},
        )
        button = self.browser.find_element(By.CSS_SELECTOR, ".rule[open] .copy")
        key = button.get_attribute("data-message")
        button.click()
        time.sleep(0.3)
        done = self.browser.find_element(By.CSS_SELECTOR, ".rule[open] .done").text
        self.assertIn("Copied", done)
        copied = self.browser.execute_async_script(
            "const done = arguments[0]; navigator.clipboard.readText().then(done, done)"
        )
        message = self.browser.execute_script(
            f"return document.getElementById('{key}').textContent"
        )
        self.assertEqual(copied, message)
        self.assertTrue(copied.startswith("Subject: sis_user_info.txt: "))
        self.assertIn("What to do: ", copied)

    def test_axe_finds_nothing_serious(self):
        # Five thousand rows alike are one finding of axe, and minutes of its time.
        self.assert_nothing_serious(
            self.page,
            before="document.querySelectorAll('.rule').forEach((rule, index) =>"
            " { if (index > 2) rule.remove(); })",
        )

    def test_a_phone_needs_no_sideways_scrolling(self):
        self.assert_no_sideways_scrolling(self.page)

    def test_it_is_drawn_on_every_screen_and_on_paper(self):
        self.picture(self.page, "check")


if __name__ == "__main__":
    unittest.main()
