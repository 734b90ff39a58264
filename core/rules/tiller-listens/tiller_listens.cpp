#include "core/analysis/rule.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_45"},
    {"kics", "Tiller Deployment Is Accessible From Within The Cluster"},
};
constexpr RuleMetadata tillerListens{
    .id = "tiller-listens",
    .title = RULE_TEXT("Rules", "Tiller listens to the whole cluster"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

bool isLocal(std::string_view argument)
{
    return argument.contains("--listen") && (argument.contains("localhost") || argument.contains("127.0.0.1"));
}

class TillerListens final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tillerListens; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        if (!container.node()["image"].text().contains("/tiller"))
            return;
        for (const std::string_view list : {"command", "args"}) {
            for (const YamlNode word : YamlItems(container.node()[list])) {
                if (isLocal(word.text()))
                    return;
            }
        }
        report.finding(tillerListens, container.field({"args"}).location,
                       {RULE_TEXT("Rules", "Every pod reaches this Tiller: it does not listen on localhost alone"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeTillerListens()
{
    return std::make_unique<TillerListens>();
}

} // namespace bulkhead
