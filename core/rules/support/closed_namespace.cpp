#include "core/rules/support/closed_namespace.h"

#include "core/rules/support/new_object.h"

namespace bulkhead {

namespace {

YamlValue closedPolicy(std::string_view space, std::initializer_list<std::string_view> directions, std::string_view name)
{
    std::vector<YamlValue> types;
    for (const std::string_view direction : directions)
        types.push_back(YamlValue::string(direction));
    return YamlValue::mapping(
        {{"apiVersion", YamlValue::string("networking.k8s.io/v1")},
         {"kind", YamlValue::string("NetworkPolicy")},
         {"metadata", YamlValue::mapping({{"name", YamlValue::string(name)}, {"namespace", YamlValue::string(space)}})},
         {"spec",
          YamlValue::mapping({{"podSelector", YamlValue::raw("{}")}, {"policyTypes", YamlValue::sequence(std::move(types))}})}});
}

} // namespace

Result<EditSet> closedNamespace(const Cluster &cluster, const Resource &space, std::string_view policyName,
                                std::initializer_list<std::string_view> directions)
{
    const Manifest *const file = manifestOf(cluster.manifests(), space.source());
    if (!file)
        return failure(RULE_TEXT("Rules", "This file does not hold objects of Kubernetes one after another: write it to another"));
    return addedObject(cluster.manifests(), *file, closedPolicy(space.name(), directions, policyName));
}

} // namespace bulkhead
