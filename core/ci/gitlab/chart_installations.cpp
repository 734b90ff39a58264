#include "core/ci/gitlab/gitlab_reader.h"

namespace bulkhead {

namespace {

constexpr std::size_t kMaximumName = 63;

/// Whatever the chart is called, these are values for it.
bool hasShape(YamlNode values)
{
    const YamlNode runners = values["runners"];
    if (!runners.isMapping())
        return false;
    const bool isTold = values["gitlabUrl"] || values["runnerToken"] || values["runnerRegistrationToken"];
    return isTold
        && (runners["config"] || runners["secret"] || runners["jobNamespace"] || runners["executor"] || values["rbac"]
            || values["gitlabUrl"]);
}

std::string shortened(std::string name)
{
    name.resize(std::min(name.size(), kMaximumName));
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

/// templates/_helpers.tpl, gitlab-runner.fullname. Empty if it depends on a release that nothing names.
std::string fullName(const ChartValues &chart)
{
    const std::string_view full = chart.values["fullnameOverride"].text();
    if (!full.empty())
        return shortened(std::string(full));
    const std::string_view own = chart.values["nameOverride"].text();
    const std::string name(own.empty() ? "gitlab-runner" : own);
    if (chart.release.empty())
        return {};
    return shortened(chart.release.starts_with(name) ? chart.release : chart.release + '-' + name);
}

/// templates/_helpers.tpl, gitlab-runner.serviceAccountName.
CiAccount accountOf(const ChartValues &chart, const std::string &full)
{
    const YamlNode account = chart.values["serviceAccount"];
    const YamlNode rbac = chart.values["rbac"];
    const auto named = [&](YamlNode name, YamlNode by) {
        CiAccount found{.name = std::string(name.text())};
        found.place = name && !name.text().empty() ? Location::written(name) : by ? Location::implied(by) : chart.place;
        return found;
    };
    CiAccount found;
    if (account["create"].boolean() == true || !account["name"].text().empty()) {
        found = named(account["name"], account["create"]);
        found.name = found.name.empty() ? full : found.name;
    } else if (rbac["create"].boolean() == true) {
        found = named(rbac["generatedServiceAccountName"], rbac["create"]);
        found.name = found.name.empty() ? full : found.name;
    } else {
        found = named(rbac["serviceAccountName"], rbac);
        found.name = found.name.empty() ? "default" : found.name;
    }
    found.isKnown = !found.name.empty() && !isTemplated(found.name);
    if (found.name.empty())
        found.name = "gitlab-runner";
    return found;
}

GitLabInstallation installationOf(CiReader &reader, ChartValues chart)
{
    GitLabInstallation installation;
    const std::string full = fullName(chart);
    installation.name = full.empty() ? "gitlab-runner" : full;
    installation.place = chart.place;
    installation.object = chart.object;
    installation.release = {chart.release, chart.namespaceName, chart.values};
    const std::string_view own = chart.values["namespace"].text();
    installation.namespaceName = own.empty() ? chart.namespaceName : std::string(own);
    installation.account = accountOf(chart, full);
    installation.account->namespaceName = installation.namespaceName;
    if (const YamlNode config = chart.values["runners"]["config"]; config.isScalar() && !config.text().empty()) {
        installation.holder = config;
        installation.tomlObject = chart.object;
        installation.toml = reader.sources().embedded().toml(config);
    }
    installation.chart = std::move(chart);
    return installation;
}

} // namespace

std::vector<GitLabInstallation> readGitLabCharts(CiReader &reader)
{
    std::vector<GitLabInstallation> found;
    for (const ChartValues &chart : reader.sources().charts()) {
        if (chart.chart == "gitlab-runner" || hasShape(chart.values)) {
            found.push_back(installationOf(reader, chart));
            continue;
        }
        // A chart that brings the runner's along gives it values under a name of its own.
        for (const auto [key, value] : YamlEntries(chart.values)) {
            const YamlNode below = value.resolved();
            if (!hasShape(below) && (key.scalar() != "gitlab-runner" || !below["runners"].isMapping()))
                continue;
            ChartValues part = chart;
            part.chart.clear();
            part.version.clear();
            part.values = below;
            part.place = Location::keyOf(below);
            found.push_back(installationOf(reader, std::move(part)));
        }
    }
    return found;
}

} // namespace bulkhead
