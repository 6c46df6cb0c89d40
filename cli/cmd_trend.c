#include "config.h"

#include "cli/command.h"
#include "cli/question.h"

static csto_status ask(csto_table **out, const struct asked *of, csto_error *err)
{
    const char *const *o = of->run->option;
    const csto_trend_options how = {.show = o[OPTION_SHOW], .intervention = o[OPTION_INTERVENTION], .offset = o[OPTION_OFFSET]};
    return csto_trend(out, of->dataset, of->query, &how, err);
}

static exit_code run_trend(struct run *run)
{
    return question_run(run, &(struct question){.ask = ask}, run->arguments, run->n_arguments);
}

const struct command command_trend = {
    .name = "trend",
    .arguments = "[FILE...]",
    .summary = "is the trend of a series real: tests, slopes with intervals, breaks, and one sentence",
    .text =
        "One time word of --by (year, quarter, month, day, fiscal_year) is the step, the other words are keys; each series is a row. "
        "Slopes are per step, in the unit of the row.\n"
        "mk_s, mk_z, mk_p: Mann-Kendall; mk_p is exact for up to 10 values without ties, and mk_method says which. hr_z: corrected for "
        "autocorrelation (Hamed and Rao). seasonal_z: season by season, for months and quarters. sen_slope: the median of all pairwise "
        "slopes, "
        "with its 95 % interval. ols_slope, ols_p: least squares. pettitt_at: the last period before the likeliest change of level.\n"
        "The verdict says what the numbers allow to say and what not: whether lows, points and highs agree, whether the periods are "
        "comparable, "
        "what is missing. Gaps stay gaps, and periods that are not over (flag partial_period) are left out of every fit. A cell without an "
        "answer is empty, and the column 'empty' says why.\n"
        "--show=points prints the values and which of them are used, --show=breaks changes of level (Pettitt, PELT), --show=fits slopes "
        "and "
        "growth by several methods (ols, Newey-West errors, Theil-Sen, robust, log-linear, CAGR; of counts Poisson and negative binomial, "
        "per day with --offset=days). --show=intervention with --intervention=DATE says what changed in level and slope from then on. "
        "--show=forecast prints the next three "
        "values by several models (naive: nothing changes; Holt, damped, seasonal) with 95 % prediction intervals, and a back-test: the "
        "mean error of each over the last values, forecast from those before.",
    .options = INPUT_OPTIONS | FILTER_OPTIONS | (COUNTING_OPTIONS & ~OPTION_BIT(OPTION_STAT)) | OUTPUT_OPTIONS |
               OPTION_BIT(OPTION_PACKAGE) | OPTION_BIT(OPTION_SHOW) | OPTION_BIT(OPTION_INTERVENTION) | OPTION_BIT(OPTION_OFFSET),
    .examples = "csto-stats trend --measure=crime --item=cyber --place=RUS # is the trend of cyber crime real?\n"
                "csto-stats trend --by=month,place --show=breaks incidents.csv # where did the level change?\n",
    .run = run_trend,
};
