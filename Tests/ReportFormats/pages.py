"""What the tests of pages share: a browser without a window, and what every page must be."""

import base64
import os
import pathlib
import shutil
import unittest

from support import published

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
except ImportError:
    webdriver = None

DESKTOP = (1280, 900)
PHONE = (390, 844)


def browser():
    """A browser without a window; skips the tests where there is none."""
    if webdriver is None:
        raise unittest.SkipTest("python3-selenium is not installed")
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        raise unittest.SkipTest("chromium and chromedriver are not installed")
    options = Options()
    options.binary_location = chromium
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(service=Service(driver), options=options)


class PageCase(unittest.TestCase):
    """Opens a page as a desk, a phone and a printer see it.

    With SISFEED_SCREENSHOTS=DIR, `picture` leaves what it saw in that folder, for people to look at.
    """

    def open(self, page, size=DESKTOP, scheme="light"):
        """Opens a page; the seconds until it can be read and used."""
        driver = self.browser
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {
                "width": size[0],
                "height": size[1],
                "deviceScaleFactor": 1,
                "mobile": size == PHONE,
            },
        )
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {
                "features": [
                    {"name": "prefers-color-scheme", "value": scheme},
                    # What still moves can't be clicked.
                    {"name": "prefers-reduced-motion", "value": "reduce"},
                ]
            },
        )
        driver.get(page.as_uri())
        return driver.execute_script(
            "return performance.getEntriesByType('navigation')[0].loadEventEnd / 1000"
        )

    def assert_silent(self, page):
        """Nothing is asked of anyone, and the console has nothing to say."""
        self.browser.get_log("browser")
        self.browser.get_log("performance")
        self.open(page)
        self.assertEqual(self.browser.get_log("browser"), [])
        requests = [
            entry["message"]
            for entry in self.browser.get_log("performance")
            if '"Network.requestWillBeSent"' in entry["message"]
        ]
        asked = [message for message in requests if page.name not in message]
        self.assertEqual([message for message in asked if '"url":"data:' not in message], [])

    def assert_nothing_serious(self, page, before=""):
        """axe finds nothing serious on the page, on any screen; `before` is run in it first."""
        axe = published("axe").read_text()
        for size in [DESKTOP, PHONE]:
            for scheme in ["light", "dark"]:
                with self.subTest(size=size, scheme=scheme):
                    self.open(page, size, scheme)
                    self.browser.execute_script(before)
                    self.browser.execute_script(axe)
                    self.browser.set_script_timeout(120)
                    result = self.browser.execute_async_script(
                        "const done = arguments[0]; axe.run().then(done, error => done({error}))"
                    )
                    self.assertNotIn("error", result)
                    self.assertGreater(len(result["passes"]), 10)
                    found = [
                        (violation["impact"], violation["id"], violation["nodes"][0]["html"][:200])
                        for violation in result["violations"]
                        if violation["impact"] in ("serious", "critical")
                    ]
                    self.assertEqual(found, [])

    def assert_no_sideways_scrolling(self, page):
        self.open(page, PHONE)
        width = self.browser.execute_script("return document.documentElement.scrollWidth")
        self.assertLessEqual(width, PHONE[0])

    def picture(self, page, name):
        """Every way the page is seen: two sizes, two schemes, and printed."""
        views = [(size, scheme) for size in [DESKTOP, PHONE] for scheme in ["light", "dark"]]
        files = {}
        for size, scheme in views:
            self.open(page, size, scheme)
            shot = self.browser.execute_cdp_cmd(
                "Page.captureScreenshot",
                {"format": "png", "captureBeyondViewport": True}
                | {"clip": self.extent(size[0]) | {"x": 0, "y": 0, "scale": 1}},
            )
            files[f"{name}-{'phone' if size == PHONE else 'desktop'}-{scheme}.png"] = shot["data"]
        self.open(page)
        printed = self.browser.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})
        files[f"{name}-print.pdf"] = printed["data"]
        folder = os.environ.get("SISFEED_SCREENSHOTS")
        for file, data in files.items():
            content = base64.b64decode(data)
            self.assertGreater(len(content), 5_000, file)
            if folder:
                pathlib.Path(folder, file).write_bytes(content)

    def extent(self, width):
        height = self.browser.execute_script("return document.documentElement.scrollHeight")
        return {"width": width, "height": min(height, 6_000)}
