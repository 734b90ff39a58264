#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

namespace {

constexpr RuleMetadata nameTwiceInPod{
    .id = "name-twice-in-pod",
    .title = RULE_TEXT("Rules", "Pod has two of one name"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

constexpr std::size_t most = 1000; ///< of a list of absurd length, only so many are compared

class NameTwiceInPod final : public Rule {
public:
    const RuleMetadata &metadata() const override { return nameTwiceInPod; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        reportContainers(pod, report);
        reportRepeated(pod.node()["volumes"], "name", RULE_TEXT("Rules", "Two volumes are named \"%1\": the API server refuses it"),
                       report);
        for (const ContainerView &container : pod.containers())
            reportRepeated(container.node()["volumeMounts"], "mountPath",
                           RULE_TEXT("Rules", "Two volumes are mounted at \"%1\": the API server refuses it"), report);
    }

private:
    static void reportContainers(const PodSpecView &pod, Reporter &report)
    {
        const std::vector<ContainerView> &all = pod.containers();
        for (std::size_t i = 1; i < std::min(all.size(), most); ++i) {
            const auto first =
                std::ranges::find(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), all[i].name(), &ContainerView::name);
            if (first != all.begin() + static_cast<std::ptrdiff_t>(i))
                tell(first->node()["name"], all[i].node()["name"],
                     RULE_TEXT("Rules", "Two containers are named \"%1\": the API server refuses it"), report);
        }
    }

    /// Compares each with those before it: lists are short, and nothing is allocated.
    static void reportRepeated(YamlNode list, std::string_view key, MessageId text, Reporter &report)
    {
        std::size_t count = 0;
        for (const YamlNode item : YamlItems(list)) {
            if (++count > most)
                return;
            std::size_t before = 1;
            for (const YamlNode other : YamlItems(list)) {
                if (before++ >= count)
                    break;
                if (other[key].scalar() == item[key].scalar()) {
                    tell(other[key], item[key], text, report);
                    break;
                }
            }
        }
    }

    static void tell(YamlNode first, YamlNode again, MessageId text, Reporter &report)
    {
        if (!again.isScalar() || again.text().empty() || isTemplated(again.text()) || first == again)
            return;
        report.finding(nameTwiceInPod, Location::written(again), {text, {std::string(again.text())}})
            .relate(Location::written(first), {RULE_TEXT("Rules", "The other"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeNameTwiceInPod()
{
    return std::make_unique<NameTwiceInPod>();
}

} // namespace bulkhead
