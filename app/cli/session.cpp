#include "app/cli/session.h"

#include "app/cli/sample_folder.h"

#include <QFile>

#include <algorithm>
#include <format>
#include <iostream>

namespace bulkhead {

void tell(const Error &error)
{
    std::cerr << "bulkhead-cli: " << error.english() << '\n';
}

Error unknownRule(const std::string &id)
{
    return {{RULE_TEXT("Core", "There is no rule \"%1\"; bulkhead-cli rules lists them"), {id}}, {}};
}

Session::Session(const InputOptions &input)
    : m_input(input)
    , m_interrupts(m_cancel)
    , m_catalogue(makeRuleCatalogue())
{
}

std::expected<void, ExitCode> Session::open()
{
    if (const auto chosen = chooseRules(); !chosen) {
        tell(chosen.error());
        return std::unexpected(ExitCode::Usage);
    }
    const auto loaded = load();
    if (m_cancel.isCancelled())
        return std::unexpected(ExitCode::Interrupted);
    if (!loaded) {
        tell(loaded.error());
        return std::unexpected(ExitCode::Usage);
    }
    if (!isProjectFileGood())
        return std::unexpected(ExitCode::Usage);
    return {};
}

bool Session::isProjectFileGood() const
{
    const ProjectFile file = m_workspace.projectFile();
    std::vector<NotUnderstood> problems = file.problems;
    std::ranges::move(unknownRules(file, m_catalogue), std::back_inserter(problems));
    for (const NotUnderstood &problem : problems)
        tell({problem.message, std::format("{}:{}", problem.path, problem.startLine)});
    return problems.empty();
}

bool isGap(const NotUnderstood &entry)
{
    return entry.reason != NotUnderstood::Reason::NotKubernetes && entry.reason != NotUnderstood::Reason::Settings;
}

bool Session::hasGaps() const
{
    return std::ranges::any_of(m_workspace.notUnderstood(), isGap);
}

Result<void> Session::chooseRules()
{
    for (const auto *ids : {&m_input.rules, &m_input.skippedRules}) {
        for (const std::string &id : *ids) {
            if (!m_catalogue.find(id))
                return std::unexpected(unknownRule(id));
        }
    }
    m_analysisOptions.profile = m_input.profile;
    m_analysisOptions.only = {m_input.rules.begin(), m_input.rules.end()};
    m_analysisOptions.skip = {m_input.skippedRules.begin(), m_input.skippedRules.end()};
    if (m_input.kubeVersion.empty())
        return {};
    const auto version = KubeVersion::parse(m_input.kubeVersion);
    if (!version)
        return failure(RULE_TEXT("Core", "\"%1\" is no Kubernetes version; write it like 1.34"), {m_input.kubeVersion});
    m_analysisOptions.kubeVersion = *version;
    return {};
}

Result<void> Session::load()
{
    LoadOptions options;
    options.paths = m_input.paths;
    options.jobs = jobs();
    if (m_input.sample) {
        auto folder = unpackSample();
        if (!folder)
            return std::unexpected(folder.error());
        m_sample = std::move(*folder);
        options.paths = {QFile::encodeName(m_sample->path()).toStdString()};
    }
    ProgressLine line;
    LoadObserver observer;
    observer.progress = [&line](const LoadProgress &progress) {
        line.show(std::format("Reading {} of {}{} files", progress.filesDone, progress.filesFound, progress.counting ? "+" : ""));
    };
    auto loaded = loadWorkspace(options, observer, m_cancel);
    if (!loaded)
        return std::unexpected(loaded.error());
    m_workspace = std::move(*loaded);
    return {};
}

AnalysisResult Session::analyze()
{
    ProgressLine line;
    line.show(std::format("Checking {} files", m_workspace.manifests().size()));
    return Analyzer(m_catalogue).analyze(m_workspace, m_analysisOptions, jobs(), m_cancel);
}

} // namespace bulkhead
