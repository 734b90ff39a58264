#include "core/analysis/rule.h"

#include "core/rules/control-plane/flag_rule.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// The part of a row's array that is filled.
template<typename T, std::size_t size>
std::span<const T> filled(const std::array<T, size> &items)
{
    const auto end = std::ranges::find_if(items, [](const T &item) { return item.id.empty(); });
    return {items.begin(), end};
}

std::optional<Applicability> fixOf(const FlagCheck &check)
{
    if (!check.offersFix)
        return std::nullopt;
    return check.fixNeedsValue ? Applicability::Manual : Applicability::Unsafe;
}

RuleMetadata metadataOf(const FlagCheck &check)
{
    const std::span<const FrameworkControl> frameworks = filled(check.frameworks);
    const auto names = [&](std::string_view framework) {
        return std::ranges::contains(frameworks, framework, &FrameworkControl::framework);
    };
    return {
        .id = check.id,
        .title = check.title,
        .severity = check.severity,
        .appliesTo = Target::Resource,
        .fix = check.offersFix ? FixAvailability::Always : FixAvailability::None,
        .fixApplicability = fixOf(check),
        .profiles = static_cast<std::uint8_t>((names("cis") ? std::uint8_t{0} | Profile::Cis : 0)
                                              | (names("nsa") ? std::uint8_t{0} | Profile::Nsa : 0)
                                              | (check.security ? std::uint8_t{0} | Profile::Security : 0)),
        .equivalents = filled(check.equivalents),
        .frameworks = frameworks,
    };
}

struct Row {
    const FlagCheck *check;
    RuleMetadata metadata;
};

/// Findings point to the metadata and may outlive a catalogue, so it is made once, like that of every other rule.
const std::vector<Row> &rows()
{
    static const std::vector<Row> all = [] {
        std::vector<Row> made;
        for (const auto table : {apiServerAccessChecks(), apiServerAdmissionChecks(), apiServerServingChecks(), controllerChecks(),
                                 etcdChecks(), kubeletChecks()}) {
            for (const FlagCheck &check : table)
                made.push_back({&check, metadataOf(check)});
        }
        return made;
    }();
    return all;
}

} // namespace

std::vector<std::unique_ptr<const Rule>> makeControlPlaneRules()
{
    std::vector<std::unique_ptr<const Rule>> rules;
    for (const Row &row : rows())
        rules.push_back(std::make_unique<FlagRule>(*row.check, row.metadata));
    return rules;
}

} // namespace bulkhead
