#include "scheduling_generator.h"

namespace bulkhead {

std::string SchedulingGenerator::pick(std::initializer_list<const char *> choices)
{
    return choices.begin()[m_random() % choices.size()];
}

template<typename Part>
std::string SchedulingGenerator::list(unsigned count, Part part)
{
    std::string text = "[";
    for (unsigned i = 0; i < count; ++i)
        text += (i > 0 ? ", " : "") + (this->*part)();
    return text + ']';
}

std::string SchedulingGenerator::labelKey()
{
    return pick({"pool", "pool", "team", "gpu", "example.io/tier"});
}

std::string SchedulingGenerator::labelValue()
{
    return '"' + pick({"ci", "ci", "app", "", "5", "10", "07"}) + '"';
}

std::string SchedulingGenerator::label()
{
    return labelKey() + ": " + labelValue();
}

std::string SchedulingGenerator::values(unsigned count)
{
    return list(count, &SchedulingGenerator::labelValue);
}

std::string SchedulingGenerator::wrongRequirement()
{
    const std::string key = "{key: " + labelKey();
    switch (below(9)) {
    case 0:
        return key + ", operator: " + pick({"In", "NotIn"}) + pick({", values: []}", "}", ", values: null}"});
    case 1:
        return key + ", operator: " + pick({"Exists", "DoesNotExist"}) + ", values: [ci]}";
    case 2:
        return key + ", operator: " + pick({"Gt", "Lt"}) + ", values: ["
            + pick({"ci", "\"5.0\"", "\"0x5\"", "\"\"", "\"5\", \"6\""}) + "]}";
    case 3:
        return key + ", operator: " + pick({"Gt", "Lt"}) + ", values: [" + pick({"\"-1\"", "\"+1\""}) + "]}"; // no label values
    case 4:
        return key + ", operator: " + pick({"Equals", "in", "\"\"", "null", "Matches"}) + ", values: [ci]}";
    case 5:
        return key + ", values: [ci]}";
    case 6:
        return "{key: \"\", operator: " + pick({"Exists", "DoesNotExist"}) + '}';
    case 7:
        return key + ", operator: " + pick({"In", "NotIn"}) + ", values: [ci, " + pick({"\"a b\"", "\"-ci\"", "\"ci/1\""}) + "]}";
    default:
        return key + ", operator: " + pick({"Gt", "Lt"}) + ", values: [\"99999999999999999999\"]}";
    }
}

std::string SchedulingGenerator::requirement()
{
    if (chance(8))
        return wrongRequirement();
    const std::string key = "{key: " + labelKey() + ", operator: ";
    switch (below(6)) {
    case 0:
    case 1:
        return key + "In, values: " + values(1 + below(3)) + '}';
    case 2:
        return key + "NotIn, values: " + values(1 + below(3)) + '}';
    case 3:
        return key + "Exists}";
    case 4:
        return key + "DoesNotExist" + pick({"}", ", values: []}"});
    default:
        return key + pick({"Gt", "Lt"}) + ", values: [\"" + pick({"4", "5", "9", "007", "0"}) + "\"]}";
    }
}

std::string SchedulingGenerator::fieldRequirement()
{
    const std::string name = "n" + std::to_string(below(10));
    if (chance(80))
        return "{key: metadata.name, operator: " + pick({"In", "NotIn"}) + ", values: [" + name + "]}";
    return "{key: "
        + pick({"metadata.name, operator: In, values: []", "metadata.name, operator: NotIn, values: [n1, n2]",
                "metadata.name, operator: Exists", "metadata.uid, operator: In, values: [n1]",
                "metadata.namespace, operator: NotIn, values: [n1]", "pool, operator: In, values: [ci]"})
        + '}';
}

std::string SchedulingGenerator::term()
{
    if (chance(6))
        return pick({"{}", "null", "{matchExpressions: [], matchFields: []}", "{matchExpressions: null}"});
    const unsigned fields = chance(20) ? 1 + below(2) : 0;
    const unsigned expressions = fields > 0 ? below(3) : 1 + below(2);
    std::string text = "{matchExpressions: " + list(expressions, &SchedulingGenerator::requirement);
    if (fields > 0)
        text += ", matchFields: " + list(fields, &SchedulingGenerator::fieldRequirement);
    return text + '}';
}

std::string SchedulingGenerator::requiredAffinity()
{
    if (chance(4))
        return "requiredDuringSchedulingIgnoredDuringExecution: "
            + pick({"null", "{}", "{nodeSelectorTerms: []}", "{nodeSelectorTerms: null}"});
    return "requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: " + list(1 + below(3), &SchedulingGenerator::term)
        + '}';
}

std::string SchedulingGenerator::preferredAffinity()
{
    std::string text = "preferredDuringSchedulingIgnoredDuringExecution: [";
    text += "{weight: " + pick({"1", "100", "0"}) + ", preference: ";
    text += chance(10) ? "{}" : "{matchExpressions: [{key: " + labelKey() + ", operator: In, values: " + values(2) + "}]}";
    return text + "}]";
}

std::string SchedulingGenerator::affinity()
{
    if (chance(4))
        return pick({"null", "{}", "{nodeAffinity: null}", "{nodeAffinity: {}}"});
    std::string text = "{nodeAffinity: {";
    if (chance(75))
        text += requiredAffinity() + (chance(15) ? ", " + preferredAffinity() : std::string());
    else
        text += preferredAffinity();
    return text + "}}";
}

std::string SchedulingGenerator::taintKey()
{
    if (chance(75))
        return pick({"dedicated", "dedicated", "example.io/gpu"});
    return pick({"node-role.kubernetes.io/control-plane", "node.kubernetes.io/unschedulable", "node.kubernetes.io/not-ready",
                 "node.kubernetes.io/unreachable", "node.kubernetes.io/disk-pressure", "node.kubernetes.io/memory-pressure",
                 "node.kubernetes.io/pid-pressure", "node.kubernetes.io/network-unavailable"});
}

std::string SchedulingGenerator::taintKeyAndValue()
{
    const std::string key = taintKey();
    return "{key: " + key
        + (key.starts_with("node") ? pick({"", "", "", ", value: ci"})
                                   : pick({"", ", value: \"\"", ", value: ci", ", value: ci", ", value: app"}));
}

std::string SchedulingGenerator::taint()
{
    return taintKeyAndValue()
        + pick({", effect: NoSchedule}", ", effect: NoSchedule}", ", effect: NoSchedule}", ", effect: NoExecute}",
                ", effect: NoExecute}", ", effect: PreferNoSchedule}", ", effect: PreferNoSchedule}", "}", ", effect: \"\"}",
                ", effect: noschedule}"});
}

std::string SchedulingGenerator::hardTaint()
{
    return taintKeyAndValue() + pick({", effect: NoSchedule}", ", effect: NoExecute}"});
}

std::string SchedulingGenerator::wrongToleration()
{
    return pick({"{operator: Equal, value: ci}", "{key: \"\", value: ci, effect: NoSchedule}", "{}", "null",
                 "{key: dedicated, operator: exists}", "{key: dedicated, operator: In, value: ci}",
                 "{key: dedicated, operator: Gt, value: \"1\"}", "{key: dedicated, operator: Lt, value: \"9\"}",
                 "{key: dedicated, operator: Exists, effect: NoRun}", "{operator: Exists, effect: noschedule}",
                 "{key: dedicated, operator: Exists, value: ci}",
                 "{key: dedicated, operator: Exists, effect: NoSchedule, tolerationSeconds: 5}",
                 "{key: dedicated, operator: Exists, tolerationSeconds: 5}"});
}

std::string SchedulingGenerator::toleration()
{
    if (chance(8))
        return wrongToleration();
    if (chance(8))
        return "{operator: Exists" + pick({"}", ", effect: NoSchedule}", ", effect: NoExecute}", ", key: \"\"}", ", key: null}"});
    const std::string key = "{key: " + taintKey();
    const std::string effect = pick({"", "", ", effect: \"\"", ", effect: null", ", effect: NoSchedule", ", effect: NoSchedule",
                                     ", effect: PreferNoSchedule", ", effect: NoExecute",
                                     ", effect: NoExecute, tolerationSeconds: 0", ", effect: NoExecute, tolerationSeconds: -1"});
    if (chance(45))
        return key + ", operator: Exists" + effect + '}';
    return key + pick({"", ", operator: Equal", ", operator: \"\""}) + pick({"", ", value: \"\"", ", value: ci", ", value: app"})
        + effect + '}';
}

std::string SchedulingGenerator::plainToleration()
{
    std::string text = toleration();
    while (text.contains("not-ready") || text.contains("unreachable"))
        text = toleration();
    return text;
}

std::string SchedulingGenerator::podSpec()
{
    std::string text = "{containers: [{name: main, image: example.io/app}]";
    if (chance(6))
        text += ", nodeName: n" + std::to_string(below(10));
    if (chance(25))
        text += ", nodeSelector: {" + label() + (chance(10) ? ", kubernetes.io/hostname: n" + std::to_string(below(10)) : "") + '}';
    if (chance(40))
        text += ", affinity: " + affinity();
    if (chance(70))
        text += ", tolerations: " + list(below(4), &SchedulingGenerator::toleration);
    if (chance(4))
        text += pick({", schedulerName: volcano", ", schedulerName: default-scheduler", ", schedulerName: \"\""});
    if (chance(20))
        text += pick({", hostNetwork: true", ", hostNetwork: false"});
    return text + '}';
}

std::string SchedulingGenerator::pod(const std::string &name)
{
    const std::string metadata = "metadata: {name: " + name + ", namespace: shop}\n";
    const std::string podTemplate = "{metadata: {labels: {app: a}}, spec: " + podSpec() + '}';
    switch (below(10)) {
    case 0:
    case 1:
    case 2:
        return "apiVersion: apps/v1\nkind: DaemonSet\n" + metadata + "spec: {template: " + podTemplate + "}\n";
    case 3:
    case 4:
    case 5:
        return "apiVersion: apps/v1\nkind: Deployment\n" + metadata + "spec: {template: " + podTemplate + "}\n";
    case 6:
        return "apiVersion: batch/v1\nkind: CronJob\n" + metadata + "spec: {jobTemplate: {spec: {template: " + podTemplate
            + "}}}\n";
    default:
        return "apiVersion: v1\nkind: Pod\n" + metadata + "spec: " + podSpec() + '\n';
    }
}

std::string SchedulingGenerator::node(const std::string &name)
{
    std::string labels = chance(60) ? "kubernetes.io/hostname: " + name : std::string();
    for (const char *key : {"pool", "team", "gpu", "example.io/tier"}) {
        if (chance(60))
            labels += (labels.empty() ? "" : ", ") + std::string(key) + ": " + labelValue();
    }
    std::string text = "apiVersion: v1\nkind: Node\nmetadata: {name: " + name + ", labels: {" + labels + "}}\nspec: {";
    text += chance(55) ? "taints: " + list(1 + below(2), &SchedulingGenerator::taint) : std::string("taints: []");
    if (chance(12))
        text += pick({", unschedulable: true", ", unschedulable: true", ", unschedulable: false"});
    return text + "}\n";
}

} // namespace bulkhead
