#include "core/ci/gitlab/gitlab_settings.h"

#include "core/ci/toml/toml_location.h"

namespace bulkhead {

std::optional<std::string> GitLabInstallation::text(TomlNode node) const
{
    if (!node.isScalar())
        return std::nullopt;
    if (isHelmTemplate(node.text()))
        return fillHelmTemplates(node.text(), release);
    return std::string(node.text());
}

std::optional<bool> GitLabInstallation::boolean(TomlNode node) const
{
    if (!node.isString())
        return node.boolean();
    const std::optional<std::string> filled = isHelmTemplate(node.text()) ? text(node) : std::nullopt;
    return filled == "true" ? std::optional(true) : filled == "false" ? std::optional(false) : std::nullopt;
}

Location GitLabInstallation::locationOf(TomlNode node) const
{
    return bulkhead::locationOf(node, holder);
}

Location GitLabInstallation::impliedBy(TomlNode node) const
{
    return bulkhead::impliedBy(node, holder);
}

Location GitLabInstallation::defaultsPlace() const
{
    const YamlNode runners = chart ? chart->values["runners"] : YamlNode();
    return runners ? Location::implied(runners) : place;
}

TomlNode effectiveFlag(TomlNode kubernetes, std::string_view context, std::string_view flag)
{
    const TomlNode own = kubernetes[context][flag];
    return own ? own : kubernetes[flag];
}

} // namespace bulkhead
