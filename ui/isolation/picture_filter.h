#pragma once

#include "core/placement/isolation.h"

#include <QString>

#include <set>
#include <string>

namespace bulkhead {

/// What of the isolation is drawn and listed.
struct PictureFilter {
    QString text{}; ///< workloads and groups whose name, namespace or label holds it; empty: all
    bool hidesMatches = false; ///< hide what matches `text` instead of the rest
    std::set<std::string> environments{}; ///< empty: all; "" stands for none
    std::set<std::string> namespaces{}; ///< of workloads; empty: all
    std::set<WorkloadClass> hiddenClasses{};
    bool breachesOnly = false; ///< only leaks and the groups they reach
    bool showsUnknown = true; ///< lines whose answer is unknown
    bool showsSoft = true;
    std::set<std::string> unfoldedNamespaces{}; ///< that are drawn card by card although there are many
    bool operator==(const PictureFilter &) const = default;
};

} // namespace bulkhead
