#include "core/analysis/rule.h"
#include "core/rules/support/container_image.h"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0081"},
    {"kubescape", "C-0090"},
    {"kubescape", "C-0091"},
};
constexpr RuleMetadata knownBadVersion{
    .id = "known-bad-version",
    .title = RULE_TEXT("Rules", "Image is a version with a known hole"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

using Version = std::array<int, 3>;

struct KnownHole {
    std::string_view repository; ///< the last parts of the image's
    Version from; ///< the first version that has it
    Version below; ///< the first that has it no more
    std::string_view cve;
    std::string_view mendedIn;
};

constexpr KnownHole knownHoles[] = {
    {"ingress-nginx/controller", {0, 0, 0}, {1, 11, 5}, "CVE-2025-1974", "1.11.5"},
    {"ingress-nginx/controller", {1, 12, 0}, {1, 12, 1}, "CVE-2025-1974", "1.12.1"},
    {"argoproj/argocd", {0, 0, 0}, {2, 1, 9}, "CVE-2022-24348", "2.1.9"},
    {"argoproj/argocd", {2, 2, 0}, {2, 2, 4}, "CVE-2022-24348", "2.2.4"},
    {"kyverno/kyverno", {1, 8, 3}, {1, 8, 5}, "CVE-2022-47633", "1.8.5"},
    {"grafana/grafana", {9, 2, 0}, {9, 2, 4}, "CVE-2022-39328", "9.2.4"},
};

/// "v1.11.4", "9.2.0-ubuntu"; nothing where fewer than three numbers are written.
std::optional<Version> versionOf(std::string_view tag)
{
    Version version{};
    const char *at = tag.data();
    const char *const end = at + tag.size();
    if (tag.starts_with('v'))
        ++at;
    for (std::size_t i = 0; i < version.size(); ++i) {
        if (i > 0 && (at == end || *at != '.'))
            return std::nullopt;
        at += i > 0 ? 1 : 0;
        const auto [next, error] = std::from_chars(at, end, version[i]);
        if (error != std::errc() || version[i] < 0)
            return std::nullopt;
        at = next;
    }
    return version;
}

bool endsWithParts(std::string_view repository, std::string_view parts)
{
    return repository == parts || (repository.ends_with(parts) && repository[repository.size() - parts.size() - 1] == '/');
}

const KnownHole *holeOf(const ImageReference &image)
{
    for (const KnownHole &hole : knownHoles) {
        if (!endsWithParts(image.repository, hole.repository))
            continue;
        const std::optional<Version> version = versionOf(image.tag);
        if (version && *version >= hole.from && *version < hole.below)
            return &hole;
    }
    return nullptr;
}

class KnownBadVersion final : public Rule {
public:
    const RuleMetadata &metadata() const override { return knownBadVersion; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const std::optional<ImageReference> image = containerImage(container);
        const KnownHole *const hole = image ? holeOf(*image) : nullptr;
        if (!hole)
            return;
        const YamlNode value = container.node()["image"];
        report
            .finding(knownBadVersion, Location::written(value),
                     {RULE_TEXT("Rules", "%1 of this version has %2, which %3 mends"),
                      {std::string(image->repository), std::string(hole->cve), std::string(hole->mendedIn)}})
            .manualFix({RULE_TEXT("Rules", "Run a later version"), {}}, pinToVersion(value, *image),
                       {{RULE_TEXT("Rules", "version"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeKnownBadVersion()
{
    return std::make_unique<KnownBadVersion>();
}

} // namespace bulkhead
