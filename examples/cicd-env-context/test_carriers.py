"""The carriers of three languages read and write the same."""
import json
import os
import subprocess
import unittest

import carrier

VALID = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def run(command, value):
    return subprocess.check_output(command, env={**os.environ, "TRACEPARENT": value}, text=True).strip()


class Carriers(unittest.TestCase):
    def test_write_what_they_have_read(self):
        self.assertEqual(carrier.read_context(VALID).header(), VALID)
        script = 'import("./carrier.mjs").then((c) => console.log(c.toEnvironment(c.readContext(process.env.TRACEPARENT), {}).TRACEPARENT))'
        self.assertEqual(run(["node", "-e", script], VALID), VALID)
        self.assertEqual(run(["bash", "-c", "source ./carrier.sh; read_context"], VALID), " ".join(VALID.split("-")[1:]))

    def test_leave_the_environment_of_the_process_alone(self):
        before = dict(os.environ)
        child = carrier.Context("a" * 32, "b" * 16, 1).environment()
        self.assertEqual(child["TRACEPARENT"], f"00-{'a' * 32}-{'b' * 16}-01")
        self.assertEqual(dict(os.environ), before)

    def test_know_only_the_flag_for_sampled(self):
        self.assertEqual(carrier.read_context(VALID[:-2] + "ff").flags, 1)
        self.assertEqual(carrier.read_context(VALID[:-2] + "02").flags, 0)


if __name__ == "__main__":
    unittest.main()
