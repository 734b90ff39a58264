#pragma once

#include "core/analysis/reporter.h"
#include "core/ci/ci_inventory.h"
#include "core/ci/toml/toml_patch.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// What rules ask of one GitLab runner of the workspace, and how its settings are changed. Points into the inventory.
class GitLabView {
public:
    GitLabView(const CiInventory &ci, const GitLabRunner &runner);

    [[nodiscard]] const CiInventory &inventory() const { return m_ci; }
    [[nodiscard]] const CiRunner &runner() const { return m_ci.runners()[m_settings.runner]; }
    [[nodiscard]] const GitLabRunner &settings() const { return m_settings; }
    [[nodiscard]] const GitLabInstallation &installation() const { return m_installation; }
    [[nodiscard]] const std::string &name() const { return runner().name; }

    /// A setting of [runners.kubernetes].
    [[nodiscard]] TomlNode operator[](std::string_view key) const { return m_settings.kubernetes[key]; }
    [[nodiscard]] std::optional<bool> boolean(std::string_view key) const { return m_installation.boolean((*this)[key]); }
    [[nodiscard]] std::optional<std::string> text(std::string_view key) const { return m_installation.text((*this)[key]); }
    [[nodiscard]] Location locationOf(TomlNode node) const { return m_installation.locationOf(node); }
    /// Where the key of [runners.kubernetes] is written, or what implies it.
    [[nodiscard]] Location placeOf(std::string_view key) const;
    /// What stands in place of [runners.kubernetes] if it is not written.
    [[nodiscard]] Location place() const;

    /// A value of the configuration for a message: of a Secret nothing is told.
    [[nodiscard]] std::string quoted(std::string_view value) const;

    /// Sets a key of [runners.kubernetes].
    [[nodiscard]] PatchResult set(std::string_view key, const TomlValue &value) const;

    /// Reports for the object that holds the settings, or carries them.
    FindingBuilder report(Reporter &reporter, const RuleMetadata &rule, const Location &location, Message message) const;

private:
    const CiInventory &m_ci;
    const GitLabRunner &m_settings;
    const GitLabInstallation &m_installation;
};

/// Runners whose jobs run in pods of their own.
[[nodiscard]] std::vector<GitLabView> gitLabPodRunners(const CiInventory &ci);
/// All, whatever runs their jobs.
[[nodiscard]] std::vector<GitLabView> gitLabRunners(const CiInventory &ci);

/// Reports on values of the chart.
FindingBuilder reportOnChart(Reporter &reporter, const RuleMetadata &rule, const GitLabInstallation &installation,
                             const Location &location, Message message);

/// Several patches of one document as one; what is added at the same place stays in order.
[[nodiscard]] PatchResult joinedPatch(const std::vector<PatchResult> &patches);

} // namespace bulkhead
