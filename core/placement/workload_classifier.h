#pragma once

#include "core/placement/cluster_facts.h"
#include "core/placement/placement_settings.h"
#include "core/placement/scheduling_needs.h"
#include "core/placement/workload.h"

namespace bulkhead {

/// What a workload is: as people declare it, else by its kind, images, labels, name and namespace, in this order.
[[nodiscard]] Classification classify(const PodSpecView &pod, const SchedulingNeeds &needs, const PlacementSettings &settings);

/// The environment that people declare for a workload itself; empty if they do not.
[[nodiscard]] std::string declaredEnvironment(const PodSpecView &pod, const SchedulingNeeds &needs,
                                              const PlacementSettings &settings);

/// That of any other: by labels of the pod, its resource or its namespace, which may be declared too, else by words in names and in
/// what it selects nodes by.
[[nodiscard]] std::string environmentOf(const PodSpecView &pod, const SchedulingNeeds &needs, const ClusterFacts &facts,
                                        const PlacementSettings &settings);

/// Whether a name has a word (between '-', '_', '.', '/') that CI systems go by.
[[nodiscard]] bool hasCiWord(std::string_view name);
[[nodiscard]] bool hasSystemWord(std::string_view name);
[[nodiscard]] bool hasApplicationWord(std::string_view name);

[[nodiscard]] bool matchesWorkload(const PlacementSettings::WorkloadMatch &match, const PodSpecView &pod,
                                   const SchedulingNeeds &needs);

/// `*` stands for any text.
[[nodiscard]] bool matchesPattern(std::string_view pattern, std::string_view text);

} // namespace bulkhead
