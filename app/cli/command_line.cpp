#include "app/cli/command_line.h"

#include "app/cli/commands.h"
#include "app/cli/common_options.h"
#include "app/cli/help_texts.h"
#include "app/cli/question_options.h"

#include <iostream>

namespace bulkhead {

namespace {

/// Declares all commands; the options they fill live here as long as the parser.
struct CommandLine {
    CommandLine()
    {
        app.set_version_flag("--version", "bulkhead-cli " BULKHEAD_VERSION);
        app.require_subcommand(1);
        app.footer("Examples:\n"
                   "  bulkhead-cli check deploy/\n"
                   "  bulkhead-cli fix deploy/ | git apply\n"
                   "  bulkhead-cli isolation deploy/\n"
                   "  bulkhead-cli can-i list secrets --as system:serviceaccount:ci:runner deploy/\n"
                   "  bulkhead-cli reach --from ci/runner --to shop/db:5432 deploy/\n"
                   "  bulkhead-cli explain privileged-container\n\n"
                   "bulkhead-cli COMMAND --help tells more.");
        declareCheck();
        declareFix();
        declareIsolation();
        declareRunners();
        addCanI(app, canI, canIFormat);
        addReach(app, reach, reachFormat);
        declareRules();
        declareExplain();
    }

    void declareCheck()
    {
        CLI::App *command = app.add_subcommand("check", "Analyse manifests and print what was found");
        addInput(*command, check.input);
        addFormat(*command, format, {"text", "json", "sarif"});
        command->add_option("--output", check.output, "Write the report to this file")->type_name("FILE");
        command->add_option("--fail-on", failOn, "The severity from which findings make the exit code 1")
            ->check(CLI::IsMember({"critical", "high", "medium", "low", "never"}))
            ->capture_default_str();
        command->add_flag("--exit-zero", check.exitZero, "Exit with 0 where it would be 1 or 3");
        command->add_flag("--sample", check.input.sample, "Check the sample workspace that is built in");
        command->footer(checkExamples);
    }

    void declareFix()
    {
        CLI::App *command = app.add_subcommand("fix", "Print the fixes as a patch, or make them");
        addInput(*command, fix.input);
        CLI::Option *how = command->add_option("--format", fixFormat, "What the patch is for: files, or the objects of a cluster");
        how->check(CLI::IsMember({"diff", "kubectl", "kustomize"}))->capture_default_str();
        command->add_option("--output", fix.output, "Of kustomize: the folder to write, empty or not there yet")
            ->type_name("FOLDER");
        command->add_flag("--write", fix.write, "Change the files instead of printing a patch");
        command->add_flag("--unsafe", fix.unsafe, "Also fixes after which a workload may run differently");
        command->footer(fixExamples);
    }

    void declareIsolation()
    {
        CLI::App *command =
            app.add_subcommand("isolation", "Print node groups, what may land on them, and whether CI is kept apart");
        addPaths(*command, isolation.input);
        addFormat(*command, isolationFormat, {"text", "json", "csv", "markdown"});
        command->add_option("--output", isolation.output, "Write the report to this file")->type_name("FILE");
        command->add_flag("--per-node", isolation.perNode, "List each Node object as a group of its own");
        command->add_flag("--sample", isolation.input.sample, "Read the sample workspace that is built in");
        command->footer(isolationExamples);
    }

    void declareRunners()
    {
        CLI::App *command = app.add_subcommand("runners", "List CI runners, what they may do, and the pods they will make");
        addPaths(*command, runners.input);
        addKubeVersion(*command, runners.input);
        addFormat(*command, runnersFormat, {"text", "json"});
        command->add_option("--output", runners.output, "Write the report to this file")->type_name("FILE");
        command->add_flag("--pods", runners.withPods, "Print each pod that will be made, with the cause of each line");
        command->add_flag("--sample", runners.input.sample, "Read the sample workspace that is built in");
        command->footer(runnersExamples);
    }

    void declareRules()
    {
        CLI::App *command = app.add_subcommand("rules", "List the rules");
        addFormat(*command, rulesFormat, {"text", "json"});
        command->footer("Examples:\n  bulkhead-cli rules\n  bulkhead-cli rules --format json");
    }

    void declareExplain()
    {
        CLI::App *command = app.add_subcommand("explain", "Print the help of one rule");
        command->add_option("RULE", explained, "The rule's id, as in brackets after a finding")->required()->type_name("");
        command->footer("Examples:\n  bulkhead-cli explain privileged-container");
    }

    [[nodiscard]] ExitCode run()
    {
        if (app.got_subcommand("check")) {
            check.failOn = severityFromString(failOn);
            check.format = formatFromString(format);
            return runCheck(check);
        }
        if (app.got_subcommand("fix")) {
            fix.format = fixFormatFromString(fixFormat);
            return runFix(fix);
        }
        if (app.got_subcommand("isolation")) {
            isolation.format = isolationFormatFromString(isolationFormat);
            return runIsolation(isolation);
        }
        if (app.got_subcommand("runners")) {
            runners.format = formatFromString(runnersFormat);
            return runRunners(runners);
        }
        if (app.got_subcommand("can-i")) {
            canI.format = formatFromString(canIFormat);
            return runCanI(canI);
        }
        if (app.got_subcommand("reach")) {
            reach.format = formatFromString(reachFormat);
            return runReach(reach);
        }
        return app.got_subcommand("rules") ? runRules(formatFromString(rulesFormat)) : runExplain(explained);
    }

    CLI::App app{"Checks Kubernetes manifests for security problems, and fixes them.", "bulkhead-cli"};
    CheckOptions check;
    FixOptions fix;
    IsolationOptions isolation;
    RunnersOptions runners;
    CanIOptions canI;
    ReachOptions reach;
    std::string format = "text";
    std::string isolationFormat = "text";
    std::string canIFormat = "text";
    std::string reachFormat = "text";
    std::string rulesFormat = "text";
    std::string fixFormat = "diff";
    std::string runnersFormat = "text";
    std::string explained;
    std::string failOn = "high";
};

/// Where the first argument is no command, CLI11 says only that one is missing.
std::string usageMessage(const CLI::ParseError &error, const CLI::App &app, const std::vector<std::string> &arguments)
{
    const std::string first = arguments.size() > 1 ? arguments[1] : std::string();
    const auto isFirst = [&first](const CLI::App *command) { return command->get_name() == first; };
    if (!first.empty() && !first.starts_with('-') && app.get_subcommands(isFirst).empty())
        return "There is no command \"" + first + "\"";
    return error.what();
}

} // namespace

int runCommandLine(const std::vector<std::string> &arguments)
{
    CommandLine line;
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        if (!reversed.empty())
            reversed.pop_back(); // the program's own name
        line.app.parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0) {
            line.app.exit(error, std::cout, std::cerr); // --help, --version
            return static_cast<int>(ExitCode::Clean);
        }
        std::cerr << "bulkhead-cli: " << usageMessage(error, line.app, arguments)
                  << "\nbulkhead-cli --help lists commands and options.\n";
        return static_cast<int>(ExitCode::Usage);
    }
    return static_cast<int>(line.run());
}

} // namespace bulkhead
