#include "core/ci/gitlab/gitlab_reader.h"

#include "core/kube/image_reference.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <format>

namespace bulkhead {

namespace {

constexpr std::string_view kNewestRunner = "19.4.0";
constexpr std::size_t kMostRunners = 200; ///< of one configuration; more are nobody's
/// Stands for a release namespace that nothing names, so that two names can still be seen to be the same.
constexpr std::string_view kSomeNamespace = "\x01";

/// "18.9.0" of "alpine-v18.9.0"; empty if there is no such number.
std::string versionIn(std::string_view tag)
{
    const auto isDigit = [](unsigned char c) { return std::isdigit(c) != 0; };
    for (std::size_t at = 0; at < tag.size(); ++at) {
        if (!isDigit(static_cast<unsigned char>(tag[at])) || (at > 0 && tag[at - 1] != 'v' && tag[at - 1] != '-'))
            continue;
        const std::string_view number = tag.substr(at, tag.substr(at).find_first_not_of("0123456789."));
        if (std::ranges::count(number, '.') == 2)
            return std::string(number);
    }
    return {};
}

/// The runner that a version of the chart brings: 0.65 goes with 17.0, 0.77 with 18.0, each later one with the next. Empty for
/// ranges and others.
std::string runnerOfChart(std::string_view version)
{
    if (!version.starts_with("0.") || version.find_first_not_of("0123456789.") != std::string_view::npos)
        return {};
    version.remove_prefix(2);
    const std::size_t dot = version.find('.');
    int minor = 0;
    const std::string_view digits = version.substr(0, dot);
    std::from_chars(digits.data(), digits.data() + digits.size(), minor);
    if (dot == std::string_view::npos || minor < 65 || minor > 88)
        return {};
    return std::format("{}.{}{}", minor < 77 ? 17 : 18, (minor - 65) % 12, version.substr(dot));
}

/// Makes the runners of one installation.
class Installer {
public:
    Installer(CiReader &reader, GitLabInstallation installation)
        : m_reader(reader)
        , m_installation(std::move(installation))
    {
    }

    void install()
    {
        m_index = m_reader.gitLab().installations.size();
        const TomlNode tables = m_installation.toml.root["runners"];
        std::vector<GitLabRunner> runners;
        for (const TomlNode table : tables.items()) {
            if (table.isTable() && runners.size() < kMostRunners)
                runners.push_back({.settings = table, .kubernetes = table["kubernetes"]});
        }
        const bool isKnown = m_installation.holder || m_installation.chart || isOperators();
        const bool isUnread = m_installation.holder && !m_installation.toml.root;
        if (runners.empty() && !m_installation.holder && isKnown)
            runners.push_back({}); // defaults of the chart or the operator
        m_reader.gitLab().installations.push_back(m_installation);
        if (runners.empty())
            addManagerAlone(isUnread);
        for (std::size_t i = 0; i < runners.size(); ++i)
            add(runners[i], i, runners.size());
    }

private:
    [[nodiscard]] bool isOperators() const { return m_installation.object && m_installation.object->kind() == "Runner"; }

    [[nodiscard]] CiRunner runner(const std::string &name, const Location &place) const
    {
        CiRunner runner;
        runner.system = CiSystem::GitLab;
        runner.name = name;
        runner.place = place;
        runner.definedBy = m_installation.object;
        runner.managerAccount = m_installation.account;
        runner.managerNamespace = m_installation.namespaceName;
        runner.evidence = evidence();
        const bool isGuess = m_installation.chart && m_installation.chart->chart.empty();
        runner.confidence = isGuess || m_installation.toml.isConditional ? CiConfidence::Likely : CiConfidence::Certain;
        runner.version = chosenVersion();
        runner.isVersionChosen = !runner.version.empty();
        if (!runner.isVersionChosen)
            runner.version = kNewestRunner;
        readTags(runner);
        return runner;
    }

    [[nodiscard]] Message evidence() const
    {
        if (m_installation.chart)
            return {RULE_TEXT("Core", "values of chart %1"), {"gitlab-runner"}};
        if (isOperators())
            return {RULE_TEXT("Core", "%1 of %2"), {"Runner", "apps.gitlab.com"}};
        if (m_installation.holder)
            return {RULE_TEXT("Core", "%1 in %2 %3"),
                    {std::string(m_installation.holder.key().scalar()), std::string(m_installation.tomlObject->kind()),
                     m_installation.tomlObject->name()}};
        return {RULE_TEXT("Core", "image %1"), {std::string(m_installation.managerContainer["image"].scalar())}};
    }

    [[nodiscard]] std::string chosenVersion() const
    {
        if (m_installation.managerContainer)
            return versionIn(ImageReference::parse(m_installation.managerContainer["image"].scalar()).tag);
        if (!m_installation.chart)
            return {};
        const std::string chosen = versionIn(m_installation.chart->values["image"]["tag"].text());
        return chosen.empty() ? runnerOfChart(m_installation.chart->version) : chosen;
    }

    void readTags(CiRunner &runner) const
    {
        const YamlNode tags = m_installation.chart ? m_installation.chart->values["runners"]["tags"]
            : isOperators()                        ? m_installation.object->root()["spec"]["tags"]
                                                   : YamlNode();
        std::string_view text = tags.text();
        while (!text.empty()) {
            const std::size_t comma = std::min(text.find(','), text.size());
            std::string_view tag = text.substr(0, comma);
            tag.remove_prefix(std::min(tag.find_first_not_of(' '), tag.size()));
            if (!tag.empty())
                runner.tags.emplace_back(tag);
            text.remove_prefix(std::min(comma + 1, text.size()));
        }
    }

    [[nodiscard]] CiPod managerPod(const CiRunner &runner, CiRole role)
    {
        if (m_installation.manager)
            return writtenPod(role, *m_installation.manager, m_installation.managerSpec);
        return m_installation.chart ? gitLabChartManager(m_installation, runner, role)
                                    : gitLabOperatorManager(m_reader, m_installation, runner, role);
    }

    [[nodiscard]] bool hasManager() const { return m_installation.manager || m_installation.chart || isOperators(); }

    /// Nothing says what jobs it runs.
    void addManagerAlone(bool isUnread)
    {
        CiRunner manager = runner(m_installation.name, m_installation.place);
        if (isUnread)
            manager.confidence = CiConfidence::Likely;
        if (hasManager())
            manager.pods.push_back(managerPod(manager, CiRole::Manager));
        m_reader.add(std::move(manager));
    }

    void add(GitLabRunner settings, std::size_t position, std::size_t count)
    {
        std::string name = m_installation.text(settings.settings["name"]).value_or("");
        if (name.empty() && m_installation.chart)
            name = std::string(m_installation.chart->values["runners"]["name"].text());
        if (name.empty())
            name = m_installation.name + (count > 1 ? '-' + std::to_string(position + 1) : std::string());
        CiRunner made = runner(name, settings.settings ? m_installation.locationOf(settings.settings) : m_installation.place);
        settings.executor = executorOf(settings);
        settings.installation = m_index;
        readNamespace(settings, made);
        const bool isInManager = settings.executor == "shell";
        if (hasManager())
            made.pods.push_back(managerPod(made, isInManager ? CiRole::Job : CiRole::Manager));
        if (settings.executor == "kubernetes") {
            readJobAccount(settings, made);
            made.pods.push_back(gitLabJobPod(m_reader, m_installation, settings, made));
        } else if (isInManager) {
            made.jobAccount = made.managerAccount;
        }
        settings.runner = m_reader.add(std::move(made));
        m_reader.gitLab().runners.push_back(std::move(settings));
    }

    [[nodiscard]] std::string executorOf(const GitLabRunner &settings) const
    {
        if (const TomlNode written = settings.settings["executor"])
            return m_installation.text(written).value_or("");
        if (m_installation.chart) {
            const std::string_view chosen = m_installation.chart->values["runners"]["executor"].text();
            return std::string(chosen.empty() ? "kubernetes" : chosen);
        }
        const std::string_view byVariable = environmentVariable(m_installation.managerContainer, "RUNNER_EXECUTOR").scalar();
        return byVariable.empty() ? "kubernetes" : std::string(byVariable);
    }

    /// Where nothing is set the registration takes the release's namespace, else the executor `default`.
    void readNamespace(GitLabRunner &settings, CiRunner &made) const
    {
        if (m_installation.boolean(settings.kubernetes["namespace_per_job"]) == true) {
            settings.sharesNamespace = false;
            return;
        }
        HelmRelease release = m_installation.release;
        if (release.namespaceName.empty())
            release.namespaceName = kSomeNamespace;
        const std::string manager = m_installation.namespaceName.empty() ? release.namespaceName : m_installation.namespaceName;
        const std::optional<std::string> jobs = jobNamespace(settings, release);
        if (!jobs || isTemplated(*jobs))
            return;
        // A ConfigMap alone, without a namespace, says nothing of where its manager is.
        const bool isComparable = m_installation.chart || !m_installation.namespaceName.empty();
        settings.sharesNamespace = isComparable ? std::optional(*jobs == manager) : std::nullopt;
        made.jobNamespace = jobs->contains(kSomeNamespace) ? std::string() : *jobs;
    }

    [[nodiscard]] std::optional<std::string> jobNamespace(const GitLabRunner &settings, const HelmRelease &release) const
    {
        const TomlNode written = settings.kubernetes["namespace"];
        if (written && !written.text().empty())
            return isHelmTemplate(written.text()) ? fillHelmTemplates(written.text(), release) : std::string(written.text());
        if (m_installation.chart) {
            const std::string_view chosen = m_installation.chart->values["runners"]["jobNamespace"].text();
            const bool isDefault = !m_installation.holder;
            return isDefault && !chosen.empty() ? std::string(chosen) : release.namespaceName;
        }
        const YamlNode variable = environmentVariable(m_installation.managerContainer, "KUBERNETES_NAMESPACE");
        if (variable.isScalar() && !variable.text().empty())
            return std::string(variable.text());
        if (variable.isMapping() || isOperators())
            return m_installation.namespaceName;
        return m_installation.managerContainer ? std::optional<std::string>("default") : std::nullopt;
    }

    void readJobAccount(const GitLabRunner &settings, CiRunner &made) const
    {
        const TomlNode written = settings.kubernetes["service_account"];
        const bool isWritten = written && !written.text().empty();
        const std::optional<std::string> name = isWritten ? m_installation.text(written) : std::string("default");
        CiAccount account{.namespaceName = made.jobNamespace, .name = name.value_or(std::string(written.text()))};
        account.isKnown = name.has_value() && !isTemplated(account.name);
        account.place = isWritten ? m_installation.locationOf(written)
            : settings.kubernetes ? m_installation.impliedBy(settings.kubernetes)
            : settings.settings   ? m_installation.impliedBy(settings.settings)
                                  : m_installation.defaultsPlace();
        made.jobAccount = std::move(account);
    }

    CiReader &m_reader;
    GitLabInstallation m_installation;
    std::size_t m_index = 0;
};

} // namespace

void readGitLabRunners(CiReader &reader)
{
    for (GitLabInstallation &installation : readGitLabCharts(reader))
        Installer(reader, std::move(installation)).install();
    for (GitLabInstallation &installation : readGitLabObjects(reader))
        Installer(reader, std::move(installation)).install();
}

} // namespace bulkhead
