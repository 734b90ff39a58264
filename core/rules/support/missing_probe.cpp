#include "core/rules/support/missing_probe.h"

#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

bool isToRunOn(const PodSpecView &pod, const ContainerView &container)
{
    const std::string_view kind = pod.owner().kind();
    const std::string_view restart = pod.node()["restartPolicy"].text();
    if (kind == "Job" || kind == "CronJob" || restart == "Never" || restart == "OnFailure")
        return false;
    const bool isSidecar = container.role() == ContainerRole::Init && container.node()["restartPolicy"].text() == "Always";
    return container.role() == ContainerRole::Main || isSidecar;
}

} // namespace

void reportMissingProbe(Reporter &report, const RuleMetadata &rule, const PodSpecView &pod, const ContainerView &container,
                        const std::string &probe, MessageId text)
{
    const Field written = container.field({probe});
    if (written.isWritten() || !isToRunOn(pod, container))
        return;
    report.finding(rule, written.location, {text, {std::string(container.name())}})
        .manualFix({RULE_TEXT("Rules", "Ask it over HTTP"), {}},
                   YamlPatch::set(container.node(), {probe, "httpGet"},
                                  YamlValue::mapping({{"path", YamlValue::string(fillIn("/healthz", 0))},
                                                      {"port", YamlValue::raw(fillIn("8080", 1))}})),
                   {{RULE_TEXT("Rules", "path"), {}}, {RULE_TEXT("Rules", "port"), {}}});
}

} // namespace bulkhead
