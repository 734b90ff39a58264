#pragma once

#include "core/ci/ci_sources.h"

#include <string>
#include <vector>

namespace bulkhead {

/// One document of Jenkins' Configuration as Code: a mapping with `jenkins`.
struct JenkinsConfiguration {
    YamlNode root{};
    Location place{}; ///< of the entry or file that holds it
};

/// One place that configures a Jenkins: values of the chart, a ConfigMap, a file.
struct JenkinsSettings {
    const ChartValues *chart = nullptr; ///< null if it is no chart
    const Resource *object = nullptr; ///< that holds the settings; null for files
    Location place{};
    std::string name{};
    std::string namespaceName{}; ///< of the controller; empty if nothing tells
    std::vector<JenkinsConfiguration> configurations{};
    YamlNode authorizationStrategy{}; ///< of the chart's own string, as of `jenkins` in Configuration as Code
    YamlNode securityRealm{};
};

/// A pod template of the Kubernetes plugin as somebody wrote it, with its cloud's settings.
struct JenkinsTemplate {
    YamlNode node{};
    YamlNode cloud{}; ///< empty for a template in `agent.podTemplates`
};

/// All of a workspace, in the order of its files.
[[nodiscard]] std::vector<JenkinsSettings> jenkinsSettings(const CiSources &sources, const YamlInString &yaml);
/// The same from what was read before.
[[nodiscard]] std::vector<JenkinsSettings> jenkinsSettings(const CiSources &sources);

/// `clouds[].kubernetes` of a configuration.
[[nodiscard]] std::vector<YamlNode> kubernetesClouds(const JenkinsConfiguration &configuration);
/// Agents that chart values define: `agent`, those of `additionalAgents` and of `additionalClouds`; empty nodes left out.
[[nodiscard]] std::vector<YamlNode> chartAgents(YamlNode values);
/// Templates that are written in the plugin's own language, wherever they stand in the settings.
[[nodiscard]] std::vector<JenkinsTemplate> jenkinsTemplates(const JenkinsSettings &settings, const YamlInString &yaml);
/// Name of the chart's objects: "jenkins", "ci-jenkins".
[[nodiscard]] std::string jenkinsFullName(const ChartValues &chart);

} // namespace bulkhead
