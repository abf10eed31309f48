"""sarif and junit hold to their published schemas, and all formats come from one pass."""

import json
import pathlib
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
