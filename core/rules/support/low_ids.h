#pragma once

#include "core/analysis/reporter.h"
#include "core/kube/pod_spec_view.h"

#include <string_view>

namespace bulkhead {

/// How a rule words a low number: `text` takes it, `label` says what is asked for.
struct LowIdTexts {
    MessageId text;
    MessageId label;
};

/// Reports a `securityContext` entry ("runAsUser") of the pod or a container that is between 1 and 9999; the fix asks for a higher
/// one.
void reportLowIds(Reporter &report, const RuleMetadata &rule, const PodSpecView &pod, std::string_view key,
                  const LowIdTexts &texts);

} // namespace bulkhead
