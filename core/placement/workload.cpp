#include "core/placement/workload.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, workloadClassCount> kNames = {"ci-manager", "ci-job", "ci-builder", "application", "system"};

} // namespace

std::string_view toString(WorkloadClass workloadClass)
{
    return kNames.at(static_cast<std::size_t>(workloadClass));
}

std::optional<WorkloadClass> workloadClassFromString(std::string_view text)
{
    const auto found = std::ranges::find(kNames, text);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<WorkloadClass>(found - kNames.begin());
}

std::string_view toString(ClassConfidence confidence)
{
    switch (confidence) {
    case ClassConfidence::Declared:
        return "declared";
    case ClassConfidence::Certain:
        return "certain";
    case ClassConfidence::Likely:
        return "likely";
    case ClassConfidence::Assumed:
        break;
    }
    return "assumed";
}

} // namespace bulkhead
