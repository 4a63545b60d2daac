import unittest

import compute
import convention
import timeline


class Metrics(unittest.TestCase):
    def test_points_follow_the_convention_at_every_second(self):
        for second in range(0, 151, 5):
            events, spans = compute.at(second)
            self.assertEqual([*convention.breaches(events), *convention.breaches(spans)], [])

    def test_a_breach_is_told(self):
        wrong = {"cicd.pipeline.run.active": {frozenset({("cicd.pipeline.name", "checks"), ("cicd.pipeline.run.id", "7")}): 1}}
        self.assertEqual(list(convention.breaches(wrong)), [
            "cicd.pipeline.run.active: cicd.pipeline.run.state is missing",
            "cicd.pipeline.run.active: cicd.pipeline.run.id is not one of its attributes"])

    def test_no_worker_and_no_run_is_lost(self):
        events, _ = compute.at(150)
        self.assertEqual(sum(events["cicd.worker.count"].values()), 3)
        self.assertEqual(sum(events["cicd.pipeline.run.active"].values()), 2)

    def test_each_ended_run_has_one_result(self):
        events, spans = compute.at(150)
        for points in (events, spans):
            results = [value for attributes, values in points["cicd.pipeline.run.duration"].items() for value in values
                       if "cicd.pipeline.result" in dict(attributes)]
            self.assertEqual(len(results), len(timeline.spans(150)))


if __name__ == "__main__":
    unittest.main()
