"""sarif and junit hold to their published schemas, and all formats come from one pass."""

import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

from support import TODAY, published, samples, sisfeed

FORMATS = ["json", "jsonl", "tsv", "html", "sarif", "junit", "github"]


class SchemaTests(unittest.TestCase):
    """Every sample is checked once, with a report in every format."""

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        cls.key = cls.folder / "digest.key"
        cls.key.write_text("0123456789abcdef")
        cls.codes = {}
        for file in samples():
            reports = cls.folder / file.parent.relative_to("samples") / file.stem
            reports.mkdir(parents=True)
            _, code = sisfeed(
                *["check", file, "--today", TODAY, "--digest-key", cls.key],
                *[f"--report={format}={reports / format}" for format in FORMATS],
            )
            cls.codes[file] = (reports, code)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def test_sarif_holds_to_the_schema_of_oasis(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        schema = json.loads(published("sarif").read_text())
        self.assertIn("errata01/os/schemas/sarif-schema-2.1.0.json", schema["id"])
        validator = jsonschema.Draft4Validator(schema)
        for file, (reports, code) in self.codes.items():
            with self.subTest(file=str(file)):
                log = json.loads((reports / "sarif").read_text())
                self.assertEqual([error.message for error in validator.iter_errors(log)], [])
                self.assertEqual(log["runs"][0]["invocations"][0]["exitCode"], code)

    def test_what_is_accepted_is_a_suppressed_result(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        validator = jsonschema.Draft4Validator(json.loads(published("sarif").read_text()))
        folder = self.folder / "accepting"
        folder.mkdir()
        sample, _ = sisfeed("sample", "--rows", 300, "--seed", 3, "--errors", 0.2, encoding="latin-1")
        feed = folder / "sis_user_info.txt"
        feed.write_bytes(sample.encode("latin-1"))
        accepted = folder / "accepted.yaml"
        sisfeed(
            *["check", feed, "--accepted", accepted, "--write-accepted", "--today", TODAY],
            *["--report", f"json={folder / 'json'}"],
        )
        # A reason may name someone; half of the entries go again.
        entries = re.split(r"(?m)^(?=- )", accepted.read_text())
        kept = [entry for number, entry in enumerate(entries) if number == 0 or number % 2]
        reasons = [re.sub(r"(?m)reason:.*$", "reason: Maria knows", entry) for entry in kept]
        accepted.write_text("".join(reasons))
        output, _ = sisfeed(
            *["check", feed, "--accepted", accepted, "--today", TODAY, "--format", "sarif"],
            *["--report", f"json={folder / 'json'}"],
        )
        self.assertNotIn("Maria", output)
        log = json.loads(output)
        self.assertEqual([error.message for error in validator.iter_errors(log)], [])
        results = log["runs"][0]["results"]
        summary = json.loads((folder / "json").read_text())["summary"]
        suppressed = [result for result in results if result["suppressions"]]
        self.assertTrue(0 < len(suppressed) < len(results))
        self.assertEqual(len(suppressed), summary["accepted"])
        self.assertEqual({len(result["suppressions"]) for result in suppressed}, {1})
        for result in suppressed:
            suppression = result["suppressions"][0]
            self.assertEqual((suppression["kind"], suppression["status"]), ("external", "accepted"))
        # Without a list no result says anything of it.
        output, _ = sisfeed("check", feed, "--today", TODAY, "--format", "sarif", folder=folder)
        self.assertNotIn("suppressions", output)

    def test_junit_holds_to_the_schema_of_jenkins(self):
        if not shutil.which("xmllint"):
            self.skipTest("xmllint (libxml2-utils) is not installed")
        schema = published("junit")
        for file, (reports, code) in self.codes.items():
            with self.subTest(file=str(file)):
                report = reports / "junit"
                check = subprocess.run(
                    ["xmllint", "--noout", "--nonet", "--schema", schema, report],
                    capture_output=True,
                    text=True,
                )
                self.assertEqual(check.returncode, 0, check.stderr)
                failures = int(ElementTree.parse(report).getroot().get("failures"))
                self.assertEqual(failures > 0, code > 0)

    def test_a_report_is_the_same_alone_and_beside_others(self):
        for name in ["02-wrong-width", "08-empty-file", "13-values", "14-header-typo"]:
            file = pathlib.Path("samples/awkward", name, "sis_user_info.txt")
            reports, code = self.codes[file]
            for format in FORMATS:
                with self.subTest(file=str(file), format=format):
                    alone, alone_code = sisfeed(
                        *["check", file, "--today", TODAY, "--digest-key", self.key],
                        *["--format", format],
                    )
                    self.assertEqual((reports / format).read_bytes().decode(), alone)
                    self.assertEqual(alone_code, code)


if __name__ == "__main__":
    unittest.main()
