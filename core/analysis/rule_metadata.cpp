#include "core/analysis/rule_metadata.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 5> kSeverities = {"critical", "high", "medium", "low", "info"};
constexpr std::array<std::string_view, 3> kConfidences = {"high", "medium", "low"};
constexpr std::array<std::string_view, 5> kTargets = {"source", "workspace", "resource", "pod-spec", "container"};
constexpr std::array<std::string_view, 3> kAvailabilities = {"none", "sometimes", "always"};
constexpr std::array<std::string_view, 3> kApplicabilities = {"safe", "unsafe", "manual"};

} // namespace

std::string_view toString(Severity severity)
{
    return kSeverities[static_cast<std::size_t>(severity)];
}

std::string_view toString(Confidence confidence)
{
    return kConfidences[static_cast<std::size_t>(confidence)];
}

std::string_view toString(Target target)
{
    return kTargets[static_cast<std::size_t>(target)];
}

std::string_view toString(FixAvailability availability)
{
    return kAvailabilities[static_cast<std::size_t>(availability)];
}

std::string_view toString(Applicability applicability)
{
    return kApplicabilities[static_cast<std::size_t>(applicability)];
}

std::optional<Severity> severityFromString(std::string_view text)
{
    const auto found = std::ranges::find(kSeverities, text);
    if (found == kSeverities.end())
        return std::nullopt;
    return static_cast<Severity>(found - kSeverities.begin());
}

} // namespace bulkhead
