#pragma once

#include "core/text/message.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace bulkhead {

enum class Severity : std::uint8_t { Critical, High, Medium, Low, Info };
enum class Confidence : std::uint8_t { High, Medium, Low };
/// The narrowest thing a rule looks at.
enum class Target : std::uint8_t { Source, Workspace, Resource, PodSpec, Container };

enum class FixAvailability : std::uint8_t { None, Sometimes, Always };
/// Safe: the running workload cannot notice. Unsafe: it may run differently. Manual: needs a value from the person.
enum class Applicability : std::uint8_t { Safe, Unsafe, Manual };

/// Sets of rules a person chooses from; bits of a mask.
enum class Profile : std::uint8_t { Security = 1, Reliability = 2, PssBaseline = 4, PssRestricted = 8, Cis = 16, Nsa = 32 };

constexpr std::uint8_t operator|(Profile a, Profile b)
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr std::uint8_t operator|(std::uint8_t a, Profile b)
{
    return static_cast<std::uint8_t>(a | static_cast<unsigned>(b));
}

/// The same check elsewhere: tool is "checkov", "kube-linter", "kubescape", "trivy", "polaris", "kics", "kube-score", "kubeaudit",
/// "kyverno" or "pss".
struct Equivalent {
    std::string_view tool;
    std::string_view id;
};

/// A framework's control: "cis", "nsa", "owasp" or "mitre".
struct FrameworkControl {
    std::string_view framework;
    std::string_view id;
};

/// All that is constant about a rule. Ids name the bad thing in kebab case.
struct RuleMetadata {
    std::string_view id;
    MessageId title;
    Severity severity = Severity::Medium;
    Confidence confidence = Confidence::High;
    Target appliesTo = Target::Container;
    FixAvailability fix = FixAvailability::None; ///< how often a fix of this applicability comes first:
    std::optional<Applicability> fixApplicability{}; ///< where another comes first, that is a manual one
    std::uint8_t profiles = 0; ///< mask of Profile
    std::span<const Equivalent> equivalents{};
    std::span<const FrameworkControl> frameworks{};
};

[[nodiscard]] std::string_view toString(Severity severity);
[[nodiscard]] std::string_view toString(Confidence confidence);
[[nodiscard]] std::string_view toString(Target target);
[[nodiscard]] std::string_view toString(FixAvailability availability);
[[nodiscard]] std::string_view toString(Applicability applicability);
[[nodiscard]] std::optional<Severity> severityFromString(std::string_view text);

} // namespace bulkhead
