"""What stands in ci/ runs as written; completions, manual pages and the schema of the settings are sound."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from support import PROGRAM, ROOT, sisfeed

try:
    import yaml
except ImportError:
    yaml = None

GOOD = "samples/good/sis_user_info.txt"
BAD = "samples/bad/name-digit/sis_user_info.txt"


def read(path):
    """A YAML file of the repository."""
    if yaml is None:
        raise unittest.SkipTest("python3-yaml is not installed")
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def shell(script, folder, environment):
    """Runs a step as a build server does: in bash, stopping at the first failure."""
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
    )


class CITests(unittest.TestCase):
    """The steps are run here as they stand in the files; only what a server fills in is filled in."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def run_action(self, **inputs):
        action = read("ci/github/action.yml")
        values = {name: about.get("default", "") for name, about in action["inputs"].items()}
        values.update(inputs)
        (step,) = action["runs"]["steps"]
        environment = {}
        for name, text in step["env"].items():
            name_of_input = re.match(r"\$\{\{ inputs\.([a-z-]+)", text).group(1)
            environment[name] = values[name_of_input]
        return shell(step["run"], self.folder, environment)

    def test_action_of_github(self):
        files = f"{ROOT / GOOD}\n{ROOT / BAD}\n"
        run = self.run_action(files=files, sisfeed=str(PROGRAM))
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertRegex(run.stdout, r"(?m)^::error .*line=")
        log = json.loads((self.folder / "sisfeed.sarif").read_text())
        rules = [result["ruleId"] for result in log["runs"][0]["results"]]
        self.assertIn("name-digit", rules)
        run = self.run_action(
            files=str(ROOT / BAD), sisfeed=str(PROGRAM), **{"fail-on": "never", "sarif": "x.sarif"}
        )
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertTrue((self.folder / "x.sarif").exists())
        key = self.folder / "digest.key"
        key.write_text("0123456789abcdef")
        key.chmod(0o600)
        run = self.run_action(
            files=str(ROOT / GOOD), sisfeed=str(PROGRAM), **{"digest-key": str(key)}
        )
        self.assertEqual(run.returncode, 0, run.stderr)

    def test_template_of_gitlab(self):
        job = read("ci/gitlab/sisfeed.yml")[".sisfeed-check"]
        for file, code in [(GOOD, 0), (BAD, 1)]:
            variables = {
                **job["variables"], "SISFEED": str(PROGRAM), "SISFEED_FILES": str(ROOT / file)
            }
            run = shell("\n".join(job["script"]), self.folder, variables)
            self.assertEqual(run.returncode, code, run.stderr)
            report = self.folder / job["artifacts"]["reports"]["junit"]
            self.assertIn("<testsuite", report.read_text())

    def test_hook_of_pre_commit(self):
        (hook,) = read(".pre-commit-hooks.yaml")
        for name in ["sis_user_info.txt", "feeds/hr_user_info_core.txt"]:
            self.assertRegex(name, hook["files"])
        self.assertNotRegex("my_sis_user_info.txt", hook["files"])
        program, *arguments = hook["entry"].split()
        self.assertEqual(program, "Scripts/sisfeed")
        config = read("samples/ci/pre-commit-config.yaml")
        (use,) = config["repos"][0]["hooks"]
        self.assertEqual(use["id"], hook["id"])
        for file, code in [(GOOD, 0), (BAD, 1)]:
            _, ended = sisfeed(*arguments, *use["args"], file)
            self.assertEqual(ended, code)

    def test_sample_workflows_ask_for_what_there_is(self):
        action = read("ci/github/action.yml")
        workflow = read("samples/ci/github-workflow.yml")
        steps = workflow["jobs"]["check"]["steps"]
        (use,) = [step for step in steps if step.get("uses", "").endswith("/ci/github")]
        self.assertLessEqual(set(use["with"]), set(action["inputs"]))
        required = {name for name, about in action["inputs"].items() if about.get("required")}
        self.assertLessEqual(required, set(use["with"]))
        job = read("samples/ci/gitlab-ci.yml")["feed"]
        template = read("ci/gitlab/sisfeed.yml")[job["extends"]]
        self.assertLessEqual(set(job["variables"]), set(template["variables"]))


class EditorTests(unittest.TestCase):
    """What a shell, a reader of manuals and an editor get."""

    def test_completions_are_shell_scripts(self):
        for name in ["bash", "zsh", "fish"]:
            script, code = sisfeed("--generate-completion-script", name)
            self.assertEqual(code, 0)
            self.assertIn("check", script)
            if shutil.which(name):
                run = subprocess.run([name, "-n"], input=script, capture_output=True, text=True)
                self.assertEqual(run.returncode, 0, run.stderr)

    def test_every_command_has_a_manual_page(self):
        with tempfile.TemporaryDirectory() as scratch:
            subprocess.run(
                [ROOT / "Scripts/man", scratch],
                check=True,
                env={**os.environ, "SISFEED": str(PROGRAM)},
            )
            dump, _ = sisfeed("--experimental-dump-help")
            commands = json.loads(dump)["command"]["subcommands"]
            folder = pathlib.Path(scratch)
            for command in commands:
                if command["commandName"] == "help":
                    continue
                page = (folder / f"sisfeed-{command['commandName']}.1").read_text()
                for argument in command["arguments"]:
                    for name in argument.get("names", []) if argument["shouldDisplay"] else []:
                        if name["kind"] == "long":
                            self.assertIn(name["name"].replace("-", "\\-"), page)
            if not shutil.which("groff"):
                self.skipTest("groff is not installed: the pages were not set")
            for page in sorted(folder.glob("*.1")):
                run = subprocess.run(
                    ["groff", "-man", "-ww", "-z", "-Kutf8", page], capture_output=True, text=True
                )
                self.assertEqual(run.stderr, "", page.name)

    def test_settings_hold_to_the_schema(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        if yaml is None:
            self.skipTest("python3-yaml is not installed")
        schema = json.loads((ROOT / "specs/sisfeed.schema.json").read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)
        document = (ROOT / "specs/configuration.md").read_text()
        example = document.split("```yaml\n")[1].split("```")[0]
        # The dates and numbers of YAML are text to an editor, as they are to sisfeed.
        settings = yaml.load(example, Loader=yaml.BaseLoader)
        self.assertEqual([e.message for e in validator.iter_errors(typed(settings))], [])
        for wrong in [
            {"timezon": "UTC"},
            {"guards": {"rows-lost": 5}},
            {"rules": {"name-digit": {"off": True}}},
            {"feed": {"date-format": "MM-DD-YYYY"}},
        ]:
            self.assertNotEqual(list(validator.iter_errors(wrong)), [], wrong)


def typed(value):
    """Words as an editor takes them: numbers and true or false are none."""
    if isinstance(value, dict):
        return {key: typed(inner) for key, inner in value.items()}
    if value in ("true", "false"):
        return value == "true"
    return int(value) if re.fullmatch(r"[0-9]+", value) else value


if __name__ == "__main__":
    unittest.main()
