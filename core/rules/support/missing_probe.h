#pragma once

#include "core/analysis/reporter.h"
#include "core/kube/pod_spec_view.h"

#include <string>

namespace bulkhead {

/// Reports a container that is to run on and has no such probe ("livenessProbe"); those that are to end need none. The text's %1 is
/// the container; the fix asks for the path and port of an HTTP request.
void reportMissingProbe(Reporter &report, const RuleMetadata &rule, const PodSpecView &pod, const ContainerView &container,
                        const std::string &probe, MessageId text);

} // namespace bulkhead
