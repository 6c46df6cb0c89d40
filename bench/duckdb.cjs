// duckdb.cjs - the questions of compare.sh put to DuckDB:  node duckdb.cjs QUESTION FILE LABELS THREADS
// The package @duckdb/node-api is taken from the folder that CSTO_BENCH_NODE names (one in which npm installed it).
const { createRequire } = require('module');
const { DuckDBInstance } = createRequire((process.env.CSTO_BENCH_NODE || process.cwd()) + '/x.js')('@duckdb/node-api');

const [question, file, labels, threads] = process.argv.slice(2);
const quoted = text => "'" + text.replaceAll("'", "''") + "'";
const rows = `read_csv(${quoted(file)}, header = true, all_varchar = false)`;
// What csto-stats answers: kilograms, tablets apart, labels as items.
const converted = `SELECT l.item AS item, year(s.date) AS year, CASE WHEN s.unit = 'tablets' THEN 'count' ELSE 'kg' END AS unit,
    CASE s.unit WHEN 'g' THEN s.quantity * 0.001 WHEN 't' THEN s.quantity * 1000 WHEN 'lb' THEN s.quantity * 0.45359237 ELSE s.quantity END AS x
    FROM ${rows} s JOIN read_csv(${quoted(labels)}, header = true) l ON s.drug = l.drug`;
const questions = {
    moments: `SELECT item, year, unit, count(*), sum(x), avg(x), min(x), max(x) FROM (${converted}) GROUP BY ALL`,
    quantiles: `SELECT item, unit, count(*), sum(x), median(x), quantile_cont(x, 0.9), max(x) FROM (${converted}) GROUP BY ALL`,
    raw: `SELECT drug, year(date), count(*), sum(quantity), avg(quantity), min(quantity), max(quantity) FROM ${rows} GROUP BY ALL`,
};

(async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads });
    const connection = await instance.connect();
    const answer = await connection.runAndReadAll(questions[question]);
    for (const row of answer.getRows())
        console.log(row.join(','));
})();
