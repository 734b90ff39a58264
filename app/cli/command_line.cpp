#include "app/cli/command_line.h"

#include "app/cli/commands.h"
#include "app/cli/help_texts.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace bulkhead {

namespace {

ReportFormat formatFromString(const std::string &name)
{
    if (name == "json")
        return ReportFormat::Json;
    return name == "sarif" ? ReportFormat::Sarif : ReportFormat::Text;
}

IsolationFormat isolationFormatFromString(const std::string &name)
{
    if (name == "json")
        return IsolationFormat::Json;
    if (name == "csv")
        return IsolationFormat::Csv;
    return name == "markdown" ? IsolationFormat::Markdown : IsolationFormat::Text;
}

void addRepeatable(CLI::App &app, const std::string &name, std::vector<std::string> &target, const std::string &help)
{
    app.add_option(name, target, help)->delimiter(',')->allow_extra_args(false)->type_name("ID");
}

void addPaths(CLI::App &app, InputOptions &input)
{
    app.add_option("PATH", input.paths, "Files, folders, archives, or - for standard input; the current folder if none is named")
        ->type_name("");
    app.add_option("--jobs", input.jobs, "Threads to use; 0 means one a core")->check(CLI::Range(0, 1024))->type_name("N");
}

void addInput(CLI::App &app, InputOptions &input)
{
    addPaths(app, input);
    app.add_option("--profile", input.profile, "Which rules run")->check(CLI::IsMember(profileNames()))->capture_default_str();
    addRepeatable(app, "--rule", input.rules, "Only this rule, whatever the profile; can be repeated, or a list with commas");
    addRepeatable(app, "--skip-rule", input.skippedRules, "All but this rule; can be repeated, or a list with commas");
    app.add_option("--kube-version", input.kubeVersion, "The Kubernetes version to judge by, such as 1.34")->type_name("VERSION");
}

void addFormat(CLI::App &app, std::string &format, const std::vector<std::string> &formats)
{
    app.add_option("--format", format, "How the report is written")->check(CLI::IsMember(formats))->capture_default_str();
}

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
                   "  bulkhead-cli explain privileged-container\n\n"
                   "bulkhead-cli COMMAND --help tells more.");
        declareCheck();
        declareFix();
        declareIsolation();
        declareRunners();
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
        if (app.got_subcommand("fix"))
            return runFix(fix);
        if (app.got_subcommand("isolation")) {
            isolation.format = isolationFormatFromString(isolationFormat);
            return runIsolation(isolation);
        }
        if (app.got_subcommand("runners")) {
            runners.format = formatFromString(runnersFormat);
            return runRunners(runners);
        }
        return app.got_subcommand("rules") ? runRules(formatFromString(rulesFormat)) : runExplain(explained);
    }

    CLI::App app{"Checks Kubernetes manifests for security problems, and fixes them.", "bulkhead-cli"};
    CheckOptions check;
    FixOptions fix;
    IsolationOptions isolation;
    RunnersOptions runners;
    std::string format = "text";
    std::string isolationFormat = "text";
    std::string rulesFormat = "text";
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
