#include "app/cli/common_options.h"

namespace bulkhead {

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

void addKubeVersion(CLI::App &app, InputOptions &input)
{
    app.add_option("--kube-version", input.kubeVersion, "The Kubernetes version to judge by, such as 1.34")->type_name("VERSION");
}

void addInput(CLI::App &app, InputOptions &input)
{
    addPaths(app, input);
    app.add_option("--profile", input.profile, "Which rules run")->check(CLI::IsMember(profileNames()))->capture_default_str();
    addRepeatable(app, "--rule", input.rules, "Only this rule, whatever the profile; can be repeated, or a list with commas");
    addRepeatable(app, "--skip-rule", input.skippedRules, "All but this rule; can be repeated, or a list with commas");
    addKubeVersion(app, input);
}

void addFormat(CLI::App &app, std::string &format, const std::vector<std::string> &formats)
{
    app.add_option("--format", format, "How the report is written")->check(CLI::IsMember(formats))->capture_default_str();
}

ReportFormat formatFromString(const std::string &name)
{
    if (name == "json")
        return ReportFormat::Json;
    return name == "sarif" ? ReportFormat::Sarif : ReportFormat::Text;
}

FixFormat fixFormatFromString(const std::string &name)
{
    if (name == "kubectl")
        return FixFormat::Kubectl;
    return name == "kustomize" ? FixFormat::Kustomize : FixFormat::Diff;
}

IsolationFormat isolationFormatFromString(const std::string &name)
{
    if (name == "json")
        return IsolationFormat::Json;
    if (name == "csv")
        return IsolationFormat::Csv;
    return name == "markdown" ? IsolationFormat::Markdown : IsolationFormat::Text;
}

} // namespace bulkhead
