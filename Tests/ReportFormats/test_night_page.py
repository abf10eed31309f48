"""The morning report as a page in headless Chromium: silent, without a script, open to everyone."""

import pathlib
import tempfile
import unittest

from pages import PageCase, browser
from support import sisfeed

MARK = "Qzxjvk"


class NightPageTests(PageCase):
    """Nine nights of a made-up school: loaded whole, loaded in part, held, refused, let through."""

    @classmethod
    def setUpClass(cls):
        cls.browser = browser()
        cls.scratch = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.scratch.name)
        sisfeed("sample", "--rows", 400, "--nights", 6, "--seed", 5, "--out", folder / "n")
        cls.folder = folder
        cls.pages = {}
        for night in range(1, 7):
            cls.night(f"2026-11-1{night}", cls.lines(night))
        last = cls.lines(6)
        cls.night("2026-11-17", last[: len(last) * 7 // 10], "held")
        sisfeed(
            *["override", "rows-lost", "--reason", "graduates <b>left</b>", "--allow", "200"],
            *["--until", "2026-12-30", "--store", cls.folder / "store.db"],
        )
        cls.night("2026-11-18", last[:1], "refused")
        cls.night("2026-11-19", cls.secret(last), "loaded")

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.scratch.cleanup()

    @classmethod
    def lines(cls, night):
        file = cls.folder / "n" / f"night-0{night}" / "sis_user_info.txt"
        return file.read_text().splitlines(keepends=True)

    @classmethod
    def secret(cls, lines):
        """The same night with a name, an address and a date that nobody may find on a page."""
        header = lines[0].rstrip("\n").split("\t")
        rows = [line.rstrip("\n").split("\t") for line in lines[1:]]
        for place, row in enumerate(rows[:12]):
            row[header.index("LAST_NAME")] = MARK + ("7" if place < 2 else "")
            row[header.index("FIRST_NAME")] = MARK + "a"
            row[header.index("EMAIL")] = MARK + ("" if place < 4 else "@example.edu")
            row[header.index("US_ADDRESS_LINE1")] = MARK + " Street 5"
        hidden = header.index("CONFIDENTIALITY_IND")
        for row in rows[6:9]:
            row[hidden] = "Y"
        cls.hidden = {row[header.index("UUUID")] for row in rows if row[hidden] == "Y"}
        return [lines[0]] + ["\t".join(row) + "\n" for row in rows]

    @classmethod
    def night(cls, day, lines, page=None):
        feed = cls.folder / "sis_user_info.txt"
        feed.write_text("".join(lines))
        target = cls.folder / f"{day}.html"
        text, code = sisfeed(
            *["night", feed, "--today", day, "--store", cls.folder / "store.db"],
            *["--report", f"html={target}", "--report", f"json={target}.json"],
        )
        if page:
            cls.pages[page] = target
        return text, code

    def text_of(self, page):
        self.open(page)
        return self.browser.execute_script("return document.body.innerText")

    def test_nothing_is_asked_of_anyone_and_nothing_goes_wrong(self):
        for name, page in self.pages.items():
            with self.subTest(name):
                self.assert_silent(page)
                self.assertNotIn("<script", page.read_text())
                self.assertIn("script-src 'none'", page.read_text())

    def test_verdict_and_consequence_come_first(self):
        words = {
            "held": ["Nothing was loaded", "Held", "What it would have changed", "rows-lost"],
            "refused": ["Nothing was loaded, and nothing can be", "result: refused (exit 2)"],
            "loaded": ["Loaded, but for what is wrong in", "What changed", "Head of the chain"],
        }
        for name, page in self.pages.items():
            text = self.text_of(page)
            for word in words[name]:
                self.assertIn(word.lower(), text.lower(), name)
            heading = self.browser.execute_script("return document.querySelector('h1').innerText")
            self.assertTrue(heading.startswith(words[name][0]), heading)

    def test_the_chart_shows_every_night_and_marks_what_was_not_loaded(self):
        self.open(self.pages["loaded"])
        bars = self.browser.execute_script(
            "return [...document.querySelectorAll('.nights rect')].map(bar => bar.className.baseVal)"
        )
        self.assertEqual(bars, ["loaded"] * 6 + ["held", "refused", "loaded tonight"])
        marks = self.browser.execute_script(
            "return [...document.querySelectorAll('.nights .mark')].map(mark => mark.textContent)"
        )
        self.assertEqual(marks, ["!", "×"])
        rows = self.browser.execute_script(
            "return [...document.querySelectorAll('details table tbody tr')].length"
        )
        self.assertEqual(rows, 9)

    def test_no_secret_and_nobody_who_asked_to_be_named_nowhere(self):
        page = self.pages["loaded"]
        for text in [page.read_text(), pathlib.Path(f"{page}.json").read_text()]:
            self.assertNotIn(MARK.lower(), text.lower())
            for uuuid in self.hidden:
                self.assertNotIn(uuuid, text)
        self.assertIn("asked to be named nowhere", page.read_text())
        self.assertNotIn("<b>left", self.pages["held"].read_text() + page.read_text())

    def test_the_store_gives_the_same_page_again(self):
        for name, page in self.pages.items():
            again, code = sisfeed(
                *["nights", page.stem, "--format", "html", "--store", self.folder / "store.db"]
            )
            self.assertEqual(code, 0)
            self.assertEqual(again, page.read_text(), name)

    def test_axe_finds_nothing_serious(self):
        for name, page in self.pages.items():
            with self.subTest(name):
                self.assert_nothing_serious(page)

    def test_a_phone_needs_no_sideways_scrolling(self):
        for page in self.pages.values():
            self.assert_no_sideways_scrolling(page)

    def test_it_is_drawn_on_every_screen_and_on_paper(self):
        for name, page in self.pages.items():
            self.picture(page, f"night-{name}")


if __name__ == "__main__":
    unittest.main()
