#include "core/rules/support/api_versions.h"

namespace bulkhead {

namespace {

YamlNode below(YamlNode root, std::string_view path)
{
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        root = root[path.substr(0, dot)];
        path.remove_prefix(dot == std::string_view::npos ? path.size() : dot + 1);
    }
    return root;
}

} // namespace

void offerReplacement(FindingBuilder &finding, const Resource &resource, const ApiLifecycle &api)
{
    const bool meansTheSame = api.condition.empty() || (api.condition != "-" && !below(resource.root(), api.condition).isNull());
    if (api.replacement.empty() || !meansTheSame)
        return;
    finding.fix({RULE_TEXT("Rules", "Write %1"), {std::string(api.replacement)}}, Applicability::Unsafe,
                YamlPatch::replace(resource.root()["apiVersion"], YamlValue::string(api.replacement)));
}

} // namespace bulkhead
