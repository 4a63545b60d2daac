"""What needs no Collector."""
import unittest

import ids
from hooks import signature
from spans import spans_of


class Hooks(unittest.TestCase):
    def test_signs_as_hmac_does(self):
        # Test case 2 of RFC 4231.
        digest = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        self.assertEqual(signature(b"what do ya want for nothing?", "Jefe"), f"sha256={digest}")

    def test_derives_the_ids_of_a_run(self):
        self.assertEqual(ids.github_trace(16800000042, 1), "68b1d5a6977cfe8125ffc97b7332285e")
        self.assertEqual(ids.github_step(47600000101, "Run tests"), "d7491c84183e69b6")

    def test_writes_the_number_of_a_pipeline_as_its_trace(self):
        self.assertEqual(ids.gitlab_own_trace(5001), "00000000000000000000000000001389")

    def test_reads_values_of_every_kind(self):
        attributes = [{"key": "a", "value": {"intValue": "7"}}, {"key": "b", "value": {"arrayValue": {"values": [{"stringValue": "x"}]}}}]
        request = {"resourceSpans": [{"resource": {}, "scopeSpans": [{"spans": [{"attributes": attributes}]}]}]}
        self.assertEqual(spans_of([request])[0]["attributes"], {"a": 7, "b": ["x"]})


if __name__ == "__main__":
    unittest.main()
