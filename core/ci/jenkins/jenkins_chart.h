#pragma once

#include "core/ci/ci_inventory.h"
#include "core/ci/jenkins/jenkins_pod.h"

namespace bulkhead {

/// Agents as the chart writes them into Configuration as Code (templates/_helpers.tpl, jenkins.casc.podTemplate), those in
/// `agent.podTemplates` aside. With each comes its namespace in `fields`.
[[nodiscard]] std::vector<JenkinsAgent> jenkinsChartAgents(CiReader &reader, const ChartValues &chart);
/// The cloud that the chart makes of `agent`, as Configuration as Code has it.
[[nodiscard]] MadeValue jenkinsChartCloud(const ChartValues &chart);
/// The pod spec of the chart's StatefulSet, as far as values decide on it.
[[nodiscard]] MadeValue jenkinsChartController(const ChartValues &chart);

} // namespace bulkhead
