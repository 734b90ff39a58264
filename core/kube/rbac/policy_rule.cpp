#include "core/kube/rbac/policy_rule.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool matches(const std::vector<std::string_view> &listed, std::string_view wanted)
{
    return std::ranges::any_of(listed, [&](std::string_view each) { return each == "*" || each == wanted; });
}

std::vector<std::string_view> readTexts(YamlNode sequence)
{
    std::vector<std::string_view> texts;
    for (const YamlNode item : YamlItems(sequence))
        texts.push_back(item.text());
    return texts;
}

/// "pods/exec" against a resource and its subresource, without putting the two together.
bool isCombined(std::string_view text, std::string_view resource, std::string_view subresource)
{
    if (subresource.empty())
        return text == resource;
    return text.size() == resource.size() + 1 + subresource.size() && text.starts_with(resource) && text[resource.size()] == '/'
        && text.ends_with(subresource);
}

/// The API server looks at the end alone: "*/exec" matches, whatever stands before, if the length is right.
bool isAnyWithSubresource(std::string_view text, std::string_view subresource)
{
    return !subresource.empty() && text.size() == subresource.size() + 2 && text.starts_with("*/") && text.ends_with(subresource);
}

bool matchesUrl(std::string_view pattern, std::string_view url)
{
    if (pattern == "*" || pattern == url)
        return true;
    if (!pattern.ends_with('*'))
        return false;
    while (pattern.ends_with('*'))
        pattern.remove_suffix(1);
    return url.starts_with(pattern);
}

} // namespace

bool PolicyRule::hasVerb(std::string_view verb) const
{
    return matches(verbs, verb);
}

bool PolicyRule::covers(std::string_view group, std::string_view resource, std::string_view subresource) const
{
    return matches(apiGroups, group) && std::ranges::any_of(resources, [&](std::string_view each) {
               return each == "*" || isCombined(each, resource, subresource) || isAnyWithSubresource(each, subresource);
           });
}

bool PolicyRule::allows(const AccessRequest &request) const
{
    if (!hasVerb(request.verb))
        return false;
    if (!request.isForResource())
        return std::ranges::any_of(nonResourceUrls, [&](std::string_view url) { return matchesUrl(url, request.nonResourceUrl); });
    return covers(request.apiGroup, request.resource, request.subresource)
        && (resourceNames.empty() || std::ranges::contains(resourceNames, std::string_view(request.name)));
}

PolicyRule PolicyRule::read(YamlNode node)
{
    return {.verbs = readTexts(node["verbs"]),
            .apiGroups = readTexts(node["apiGroups"]),
            .resources = readTexts(node["resources"]),
            .resourceNames = readTexts(node["resourceNames"]),
            .nonResourceUrls = readTexts(node["nonResourceURLs"]),
            .node = node};
}

std::size_t PolicyRule::size() const
{
    return 1 + verbs.size() + apiGroups.size() + resources.size() + resourceNames.size() + nonResourceUrls.size();
}

std::string PolicyRule::signature() const
{
    std::string text;
    for (const auto *list : {&verbs, &apiGroups, &resources, &resourceNames, &nonResourceUrls}) {
        std::vector<std::string_view> sorted = *list;
        std::ranges::sort(sorted);
        sorted.erase(std::ranges::unique(sorted).begin(), sorted.end());
        for (const std::string_view each : sorted) {
            text += std::to_string(each.size()) + ':';
            text += each;
        }
        text += ';';
    }
    return text;
}

} // namespace bulkhead
