#include "core/kube/rbac/grant.h"

namespace bulkhead {

namespace {

Message doubtful(const Grant &grant)
{
    switch (grant.doubt) {
    case Doubt::MissingRole:
        return {RULE_TEXT("Core", "%1 refers to %2, which is not in the input and not built in"), {grant.binding, grant.role}};
    case Doubt::PartlyKnownRole:
        return {RULE_TEXT("Core", "%1 refers to the built-in %2, which has more rules than those known here"),
                {grant.binding, grant.role}};
    case Doubt::KubernetesVersion:
        return {
            RULE_TEXT("Core", "%1 gives %2; whether that holds this rule depends on the cluster's version, age and feature gates"),
            {grant.binding, grant.role}};
    case Doubt::BuiltInOverridden:
        return {
            RULE_TEXT("Core", "%1 gives %2, which the input defines anew; the API server adds this built-in rule when it starts"),
            {grant.binding, grant.role}};
    case Doubt::Aggregation:
        return {RULE_TEXT("Core", "%1 gives %2, which is aggregated: the control plane overwrites the rules written in it"),
                {grant.binding, grant.role}};
    case Doubt::OtherDefinition:
        return {RULE_TEXT("Core", "%1 gives %2; the input defines one of them several times, and not each time so"),
                {grant.binding, grant.role}};
    case Doubt::KubeadmOnly:
        return {RULE_TEXT("Core", "%1 gives %2, but only clusters made by kubeadm have it"), {grant.binding, grant.role}};
    case Doubt::NodeAuthorizer:
        return {RULE_TEXT("Core", "The Node authorizer decides on requests of kubelets as well as RBAC does"), {}};
    case Doubt::TooMuchInput:
        return {RULE_TEXT("Core", "There are more roles and bindings than are read; some were left out"), {}};
    case Doubt::None:
        break;
    }
    return {RULE_TEXT("Core", "%1 gives %2"), {grant.binding, grant.role}};
}

} // namespace

std::string_view toString(Doubt doubt)
{
    constexpr std::string_view names[] = {
        "certain",     "missing-role",     "partly-known-role", "kubernetes-version", "built-in-overridden",
        "aggregation", "other-definition", "kubeadm-only",      "node-authorizer",    "too-much-input",
    };
    return names[static_cast<std::size_t>(doubt)];
}

Message explanation(const Grant &grant)
{
    if (grant.binding.empty() && grant.isCertain())
        return {RULE_TEXT("Core", "The group %1 may do everything; no authorizer is asked"), {"system:masters"}};
    return doubtful(grant);
}

} // namespace bulkhead
