import unittest

import ask
import flaky
import generate
import load
import simulate


class Queries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.runs = simulate.simulate(ask.SEED)
        cls.database = load.load(generate.requests(ask.SEED))

    def rows(self, sql):
        return self.database.execute(sql).fetchall()

    def test_the_same_seed_gives_the_same_runs(self):
        self.assertEqual(self.runs, simulate.simulate(ask.SEED))

    def test_a_request_that_came_twice_is_loaded_once(self):
        request = generate.request(self.runs[0])
        once, twice = load.load([request]), load.load([request, request])
        self.assertEqual(*(each.execute("SELECT count(*) FROM spans").fetchone() for each in (once, twice)))

    def test_tests_are_the_same_through_otlp_and_straight(self):
        straight = flaky.tests_table(self.runs).execute("SELECT test, status, worker, count(*) FROM tests GROUP BY 1, 2, 3").fetchall()
        self.assertEqual(self.rows("SELECT test, status, worker, count(*) FROM tests GROUP BY 1, 2, 3"), straight)

    def test_no_worker_does_two_things_at_once(self):
        overlaps = self.rows("""SELECT worker FROM (SELECT worker, start, lag("end") OVER (PARTITION BY worker ORDER BY start) AS before
                                FROM tasks WHERE worker <> 'controller' AND duration > 0) WHERE start < before""")
        self.assertEqual(overlaps, [])

    def test_score_counts_hits(self):
        self.assertEqual(flaky.score({"a", "b"}, {"b", "c"}), (0.5, 0.5))
        self.assertEqual(flaky.score(set(), {"b"}), (1.0, 0.0))

    def test_executions_needed(self):
        self.assertEqual(flaky.needed(0.01), 299)


if __name__ == "__main__":
    unittest.main()
