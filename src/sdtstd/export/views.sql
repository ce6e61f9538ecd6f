-- Views over the tables of one register or of many: the numbers of `sdtstd status --plan all` and
-- `sdtstd coverage`, counted. The same text runs on sqlite, DuckDB and Spark SQL. What each table,
-- view and number is stands in the table `about`, in English and Chinese.
--
-- Divisions have an exact whole number on both sides, so that each result is the double nearest to
-- the true number, as in JSON. That holds while needed × days is below 9,007,199,254,740,992: for
-- every goal of one register, and for goals of many that sum up to 2,400,000,000 at most.
--
-- A view whose name ends in _together has all registers in one. Numbers without a word are sums
-- over registers: a text that four of them hold counts four times. Numbers ending in _texts count
-- each text once: records are one text if they share a code, joint codes among them, or are linked so
-- by way of up to three other records. A record without a code is a text of its own register.

-- One register on one day.

CREATE TEMP VIEW part_numbers AS
SELECT register, target,
    COUNT(CASE WHEN part = 'counted' THEN 1 END) AS counted,
    COUNT(CASE WHEN part = 'possible' THEN 1 END) AS possible,
    COUNT(CASE WHEN is_pipeline = 1 THEN 1 END) AS pipeline,
    COUNT(CASE WHEN reason = 'no-date' THEN 1 END) AS no_date
FROM parts
GROUP BY register, target;

-- Of counts alone: `needed` is theirs.
CREATE TEMP VIEW counts AS
SELECT t.register, t.target, t.needed,
    COALESCE(p.counted, 0) AS counted,
    COALESCE(p.possible, 0) AS possible,
    COALESCE(p.pipeline, 0) AS pipeline,
    COALESCE(p.no_date, 0) AS no_date,
    CASE WHEN COALESCE(p.counted, 0) < t.needed
        THEN t.needed - COALESCE(p.counted, 0) ELSE 0 END AS remaining
FROM targets t
LEFT JOIN part_numbers p ON p.register = t.register AND p.target = t.target
WHERE t.needed IS NOT NULL;

CREATE TEMP VIEW target_numbers AS
SELECT t.register, t.target, t.plan, t.name, t.n, t.kind, t.title, t.title_en,
    t.comparator, t.goal, t.unit, t.opens, t.closes,
    c.needed, c.counted, c.possible, c.pipeline, c.no_date,
    CAST(100 * c.counted AS DOUBLE) / c.needed AS percent,
    c.remaining,
    CASE WHEN c.needed IS NULL THEN t.line_expected
        WHEN t.days_in_window = 0 THEN CAST(c.needed AS DOUBLE)
        ELSE CAST(c.needed * t.days_elapsed AS DOUBLE) / t.days_in_window END AS expected,
    CASE WHEN c.needed IS NULL THEN t.line_pace
        WHEN t.days_in_window = 0 THEN CAST(c.counted AS DOUBLE) / c.needed
        WHEN t.days_elapsed > 0
            THEN CAST(c.counted * t.days_in_window AS DOUBLE) / (c.needed * t.days_elapsed)
        END AS pace,
    CASE WHEN t.days_left > 0
        THEN CAST(487 * c.remaining AS DOUBLE) / (16 * t.days_left) END AS required_per_month,
    t.reported_value, t.reported_date, t.reported_qualifier, t.reported_age_days,
    t.assessment, t.met_on
FROM targets t
LEFT JOIN counts c ON c.register = t.register AND c.target = t.target;

CREATE TEMP VIEW related AS
SELECT register, target, n, last_day, value, observed, qualifier, note
FROM observations
WHERE is_related = 1;

CREATE TEMP VIEW plan_verdict AS
SELECT p.register, p.plan, p.is_principal,
    COUNT(t.target) AS targets,
    COUNT(CASE WHEN t.assessment = 'met' THEN 1 END) AS met,
    COUNT(CASE WHEN t.assessment = 'met-late' THEN 1 END) AS met_late,
    COUNT(CASE WHEN t.assessment = 'possibly-met' THEN 1 END) AS possibly_met,
    COUNT(CASE WHEN t.assessment = 'on-track' THEN 1 END) AS on_track,
    COUNT(CASE WHEN t.assessment = 'behind' THEN 1 END) AS behind,
    COUNT(CASE WHEN t.assessment = 'far-behind' THEN 1 END) AS far_behind,
    COUNT(CASE WHEN t.assessment = 'pending' THEN 1 END) AS pending,
    COUNT(CASE WHEN t.assessment = 'not-started' THEN 1 END) AS not_started,
    COUNT(CASE WHEN t.assessment = 'missed' THEN 1 END) AS missed,
    COUNT(CASE WHEN t.assessment = 'not-shown' THEN 1 END) AS not_shown,
    COUNT(CASE WHEN t.assessment = 'no-data' THEN 1 END) AS no_data
FROM plans p
LEFT JOIN targets t ON t.register = p.register AND t.plan = p.plan
GROUP BY p.register, p.plan, p.is_principal;

CREATE TEMP VIEW verdict AS
SELECT r.register, COALESCE(SUM(v.targets), 0) AS targets,
    COALESCE(SUM(v.met), 0) AS met,
    COALESCE(SUM(v.met_late), 0) AS met_late,
    COALESCE(SUM(v.possibly_met), 0) AS possibly_met,
    COALESCE(SUM(v.on_track), 0) AS on_track,
    COALESCE(SUM(v.behind), 0) AS behind,
    COALESCE(SUM(v.far_behind), 0) AS far_behind,
    COALESCE(SUM(v.pending), 0) AS pending,
    COALESCE(SUM(v.not_started), 0) AS not_started,
    COALESCE(SUM(v.missed), 0) AS missed,
    COALESCE(SUM(v.not_shown), 0) AS not_shown,
    COALESCE(SUM(v.no_data), 0) AS no_data
FROM registers r
LEFT JOIN plan_verdict v ON v.register = r.register
GROUP BY r.register;

CREATE TEMP VIEW unplaced AS
SELECT m.register, m.record, m.n, m.place, r.n AS record_n
FROM mappings m
JOIN records r ON r.register = m.register AND r.kind = m.kind AND r.record = m.record
WHERE m.kind = 'standards' AND m.is_leaf = 0;

CREATE TEMP VIEW unplaced_numbers AS
SELECT register, COUNT(DISTINCT record) AS unplaced
FROM unplaced
GROUP BY register;

CREATE TEMP VIEW coverage AS
SELECT r.register,
    COUNT(l.leaf) AS leaves,
    COUNT(CASE WHEN l.state = 'covered' THEN 1 END) AS covered,
    COUNT(CASE WHEN l.state = 'partly' THEN 1 END) AS partly,
    COUNT(CASE WHEN l.state = 'in-progress' THEN 1 END) AS in_progress,
    COUNT(CASE WHEN l.state = 'missing' THEN 1 END) AS missing,
    COUNT(CASE WHEN l.state = 'unknown' THEN 1 END) AS unknown,
    COALESCE(MAX(u.unplaced), 0) AS unplaced
FROM registers r
LEFT JOIN leaves l ON l.register = r.register AND l.is_measures = 0
LEFT JOIN unplaced_numbers u ON u.register = r.register
GROUP BY r.register;

CREATE TEMP VIEW unplaced_in_tasks AS
SELECT u.register, p.task, COUNT(DISTINCT u.record) AS unplaced
FROM unplaced u
JOIN places p ON p.register = u.register AND p.place = u.place
GROUP BY u.register, p.task;

CREATE TEMP VIEW tasks AS
SELECT p.register, p.place AS task, p.n, p.title, p.title_en, p.is_measures,
    COUNT(l.leaf) AS leaves,
    COUNT(CASE WHEN l.state = 'covered' THEN 1 END) AS covered,
    COUNT(CASE WHEN l.state = 'partly' THEN 1 END) AS partly,
    COUNT(CASE WHEN l.state = 'in-progress' THEN 1 END) AS in_progress,
    COUNT(CASE WHEN l.state = 'missing' THEN 1 END) AS missing,
    COUNT(CASE WHEN l.state = 'unknown' THEN 1 END) AS unknown,
    COALESCE(MAX(u.unplaced), 0) AS unplaced
FROM places p
LEFT JOIN leaves l ON l.register = p.register AND l.task = p.place
LEFT JOIN unplaced_in_tasks u ON u.register = p.register AND u.task = p.place
WHERE p.depth = 1
GROUP BY p.register, p.place, p.n, p.title, p.title_en, p.is_measures;

CREATE TEMP VIEW unplaced_in_fields AS
SELECT register, place, COUNT(DISTINCT record) AS unplaced
FROM unplaced
GROUP BY register, place;

CREATE TEMP VIEW fields AS
SELECT p.register, p.place AS field, p.task, p.n, p.title, p.title_en, p.is_measures,
    COUNT(l.leaf) AS leaves,
    COUNT(CASE WHEN l.state = 'covered' THEN 1 END) AS covered,
    COUNT(CASE WHEN l.state = 'partly' THEN 1 END) AS partly,
    COUNT(CASE WHEN l.state = 'in-progress' THEN 1 END) AS in_progress,
    COUNT(CASE WHEN l.state = 'missing' THEN 1 END) AS missing,
    COUNT(CASE WHEN l.state = 'unknown' THEN 1 END) AS unknown,
    COALESCE(MAX(u.unplaced), 0) AS unplaced
FROM places p
LEFT JOIN leaves l ON l.register = p.register AND l.field = p.place
LEFT JOIN unplaced_in_fields u ON u.register = p.register AND u.place = p.place
WHERE p.depth = 2
GROUP BY p.register, p.place, p.task, p.n, p.title, p.title_en, p.is_measures;

CREATE TEMP VIEW levels AS
SELECT 1 AS n, 'national' AS level
UNION ALL SELECT 2 AS n, 'industry' AS level
UNION ALL SELECT 3 AS n, 'local' AS level
UNION ALL SELECT 4 AS n, 'group' AS level
UNION ALL SELECT 5 AS n, 'enterprise' AS level
UNION ALL SELECT 6 AS n, 'international' AS level;

CREATE TEMP VIEW level_numbers AS
SELECT register, level,
    COUNT(CASE WHEN is_expected = 1 THEN 1 END) AS expected,
    COUNT(CASE WHEN is_existing = 1 THEN 1 END) AS existing
FROM records
WHERE kind = 'standards'
GROUP BY register, level;

CREATE TEMP VIEW statistics AS
SELECT r.register, l.n, l.level,
    COALESCE(s.expected, 0) AS expected,
    COALESCE(s.existing, 0) AS existing,
    CASE WHEN s.expected > 0 THEN CAST(100 * s.existing AS DOUBLE) / s.expected END AS percent
FROM registers r
CROSS JOIN levels l
LEFT JOIN level_numbers s ON s.register = r.register AND s.level = l.level;

-- All registers together.

CREATE TEMP VIEW repeated_registers AS
SELECT register, COUNT(*) AS times
FROM registers
GROUP BY register
HAVING COUNT(*) > 1;

-- Each step hands the lowest code of a record on to those that share a code with it.
CREATE TEMP VIEW lowest_1 AS
SELECT register, record, code, MIN(code) OVER (PARTITION BY register, record) AS text
FROM codes;

CREATE TEMP VIEW lowest_2 AS
SELECT register, record, code, MIN(text) OVER (PARTITION BY code) AS text
FROM lowest_1;

CREATE TEMP VIEW lowest_3 AS
SELECT register, record, code, MIN(text) OVER (PARTITION BY register, record) AS text
FROM lowest_2;

CREATE TEMP VIEW lowest_4 AS
SELECT register, record, code, MIN(text) OVER (PARTITION BY code) AS text
FROM lowest_3;

CREATE TEMP VIEW lowest_5 AS
SELECT register, record, code, MIN(text) OVER (PARTITION BY register, record) AS text
FROM lowest_4;

CREATE TEMP VIEW lowest_6 AS
SELECT register, record, code, MIN(text) OVER (PARTITION BY code) AS text
FROM lowest_5;

CREATE TEMP VIEW lowest_7 AS
SELECT register, record, code, MIN(text) OVER (PARTITION BY register, record) AS text
FROM lowest_6;

CREATE TEMP VIEW lowest_8 AS
SELECT register, record, code, MIN(text) OVER (PARTITION BY code) AS text
FROM lowest_7;

CREATE TEMP VIEW lowest_9 AS
SELECT register, record, MIN(text) AS text
FROM lowest_8
GROUP BY register, record;

CREATE TEMP VIEW texts AS
SELECT r.register, r.kind, r.record, r.level, r.is_existing, r.is_expected,
    COALESCE(o.text, r.register || '#' || r.record) AS text
FROM records r
LEFT JOIN lowest_9 o
    ON o.register = r.register AND o.record = r.record AND r.kind = 'standards';

-- Of a text in several registers the best part stands: counted, else possible, else neither.
CREATE TEMP VIEW text_parts AS
SELECT t.target, t.kind, t.unit, t.opens, t.closes, g.day, x.text,
    MIN(CASE WHEN p.part = 'counted' THEN 1 WHEN p.part = 'possible' THEN 2 ELSE 3 END) AS best,
    MAX(p.is_pipeline) AS is_pipeline
FROM parts p
JOIN targets t ON t.register = p.register AND t.target = p.target
JOIN registers g ON g.register = p.register
JOIN texts x ON x.register = p.register AND x.kind = p.kind AND x.record = p.record
WHERE p.part <> 'excluded' OR p.is_pipeline = 1
GROUP BY t.target, t.kind, t.unit, t.opens, t.closes, g.day, x.text;

CREATE TEMP VIEW text_numbers AS
SELECT target, kind, unit, opens, closes, day,
    COUNT(CASE WHEN best = 1 THEN 1 END) AS counted_texts,
    COUNT(CASE WHEN best = 2 THEN 1 END) AS possible_texts,
    COUNT(CASE WHEN best = 3 AND is_pipeline = 1 THEN 1 END) AS pipeline_texts
FROM text_parts
GROUP BY target, kind, unit, opens, closes, day;

CREATE TEMP VIEW sums AS
SELECT t.target, t.kind, t.unit, t.opens, t.closes, g.day,
    COUNT(*) AS registers,
    MAX(t.days_in_window) AS days_in_window,
    MAX(t.days_elapsed) AS days_elapsed,
    MAX(t.days_left) AS days_left,
    SUM(c.needed) AS needed,
    SUM(c.counted) AS counted,
    SUM(c.possible) AS possible,
    SUM(c.pipeline) AS pipeline,
    SUM(c.no_date) AS no_date,
    SUM(c.remaining) AS remaining
FROM targets t
JOIN registers g ON g.register = t.register
JOIN counts c ON c.register = t.register AND c.target = t.target
GROUP BY t.target, t.kind, t.unit, t.opens, t.closes, g.day;

-- What is more than needed in one register fills no gap of another: `remaining` is summed.
CREATE TEMP VIEW target_numbers_together AS
SELECT s.target, s.kind, s.unit, s.opens, s.closes, s.day, s.registers,
    s.needed, s.counted, s.possible, s.pipeline, s.no_date,
    CAST(100 * s.counted AS DOUBLE) / s.needed AS percent,
    s.remaining,
    CASE WHEN s.days_in_window = 0 THEN CAST(s.needed AS DOUBLE)
        ELSE CAST(s.needed * s.days_elapsed AS DOUBLE) / s.days_in_window END AS expected,
    CASE WHEN s.days_in_window = 0 THEN CAST(s.counted AS DOUBLE) / s.needed
        WHEN s.days_elapsed > 0
            THEN CAST(s.counted * s.days_in_window AS DOUBLE) / (s.needed * s.days_elapsed)
        END AS pace,
    CASE WHEN s.days_left > 0
        THEN CAST(487 * s.remaining AS DOUBLE) / (16 * s.days_left) END AS required_per_month,
    COALESCE(x.counted_texts, 0) AS counted_texts,
    COALESCE(x.possible_texts, 0) AS possible_texts,
    COALESCE(x.pipeline_texts, 0) AS pipeline_texts
FROM sums s
LEFT JOIN text_numbers x
    ON x.target = s.target AND x.kind = s.kind AND x.unit = s.unit
    AND x.opens = s.opens AND x.closes = s.closes AND x.day = s.day;

CREATE TEMP VIEW verdict_together AS
SELECT COUNT(*) AS registers, SUM(targets) AS targets,
    SUM(met) AS met, SUM(met_late) AS met_late, SUM(possibly_met) AS possibly_met,
    SUM(on_track) AS on_track, SUM(behind) AS behind, SUM(far_behind) AS far_behind,
    SUM(pending) AS pending, SUM(not_started) AS not_started, SUM(missed) AS missed,
    SUM(not_shown) AS not_shown, SUM(no_data) AS no_data
FROM verdict;

CREATE TEMP VIEW unplaced_texts AS
SELECT COUNT(DISTINCT x.text) AS unplaced_texts
FROM unplaced u
JOIN texts x ON x.register = u.register AND x.kind = 'standards' AND x.record = u.record;

CREATE TEMP VIEW coverage_together AS
SELECT COUNT(*) AS registers,
    SUM(c.leaves) AS leaves, SUM(c.covered) AS covered, SUM(c.partly) AS partly,
    SUM(c.in_progress) AS in_progress, SUM(c.missing) AS missing, SUM(c.unknown) AS unknown,
    SUM(c.unplaced) AS unplaced, MAX(x.unplaced_texts) AS unplaced_texts
FROM coverage c
CROSS JOIN unplaced_texts x;

CREATE TEMP VIEW tasks_together AS
SELECT task, COUNT(*) AS registers,
    SUM(leaves) AS leaves, SUM(covered) AS covered, SUM(partly) AS partly,
    SUM(in_progress) AS in_progress, SUM(missing) AS missing, SUM(unknown) AS unknown,
    SUM(unplaced) AS unplaced
FROM tasks
GROUP BY task;

CREATE TEMP VIEW fields_together AS
SELECT field, COUNT(*) AS registers,
    SUM(leaves) AS leaves, SUM(covered) AS covered, SUM(partly) AS partly,
    SUM(in_progress) AS in_progress, SUM(missing) AS missing, SUM(unknown) AS unknown,
    SUM(unplaced) AS unplaced
FROM fields
GROUP BY field;

-- What one register knows to be gone is gone in all. A text of two levels is of the first in order.
CREATE TEMP VIEW text_states AS
SELECT text, MIN(level) AS level,
    MIN(is_expected) AS is_expected,
    CASE WHEN MIN(is_expected) = 1 THEN MAX(is_existing) ELSE 0 END AS is_existing
FROM texts
WHERE kind = 'standards'
GROUP BY text;

CREATE TEMP VIEW level_texts AS
SELECT level,
    COUNT(CASE WHEN is_expected = 1 THEN 1 END) AS expected_texts,
    COUNT(CASE WHEN is_existing = 1 THEN 1 END) AS existing_texts
FROM text_states
GROUP BY level;

CREATE TEMP VIEW level_sums AS
SELECT n, level, SUM(expected) AS expected, SUM(existing) AS existing
FROM statistics
GROUP BY n, level;

CREATE TEMP VIEW statistics_together AS
SELECT s.n, s.level, s.expected, s.existing,
    CASE WHEN s.expected > 0 THEN CAST(100 * s.existing AS DOUBLE) / s.expected END AS percent,
    COALESCE(x.expected_texts, 0) AS expected_texts,
    COALESCE(x.existing_texts, 0) AS existing_texts
FROM level_sums s
LEFT JOIN level_texts x ON x.level = s.level;
