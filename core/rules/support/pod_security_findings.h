#pragma once

#include "core/analysis/reporter.h"
#include "core/kube/pod_security/pod_security.h"

#include <functional>
#include <optional>

namespace bulkhead {

/// What a check of the Pod Security Standards refuses in a pod, by the newest policy of the version the workspace is judged by.
[[nodiscard]] std::vector<PodSecurityViolation> refusedBy(PodSecurityCheckId check, const PodSpecView &pod, const Reporter &report);

/// How a rule words a violation: %1 is the container where there is one, %2 the value as written.
struct ViolationTexts {
    MessageId ofPod; ///< without %1: %2 is its %1
    MessageId ofContainer;
};
/// A finding at a value that is written; of low confidence if that is filled in later.
FindingBuilder reportRefused(Reporter &report, const RuleMetadata &rule, const PodSecurityViolation &violation,
                             const ViolationTexts &texts);

/// One finding for all containers that lack what the pod could hand down to them: at the pod's field `keys`. The text's %1 are
/// their names. Nothing if none lacks it.
std::optional<FindingBuilder> reportMissing(Reporter &report, const RuleMetadata &rule, const PodSpecView &pod,
                                            std::span<const PodSecurityViolation> violations,
                                            std::initializer_list<std::string_view> keys, MessageId text);

/// Reports the entry `key` of a pod spec that shares a namespace of the node; the fix takes it away.
void reportHostNamespace(Reporter &report, const RuleMetadata &rule, const PodSpecView &pod, std::string_view key, MessageId text);

/// Gives a seccomp or AppArmor profile that was refused the runtime's own: an annotation, a type, or a profile without one.
[[nodiscard]] PatchResult useRuntimeDefault(const PodSpecView &pod, YamlNode refused);

} // namespace bulkhead
