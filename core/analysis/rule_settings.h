#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/rule_catalogue.h"
#include "core/workspace/project_file.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// What `.bulkhead.yaml` says of rules: which count where, and how much. Immutable; any thread.
class RuleSettings {
public:
    enum class Use : std::uint8_t { AsProfile, Off, On };
    struct Level {
        Use use = Use::AsProfile;
        std::optional<Severity> severity{}; ///< instead of the rule's own
    };

    RuleSettings() = default;
    explicit RuleSettings(const ProjectFile &file);

    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }
    /// Of the rule's entries the first one for this file counts.
    [[nodiscard]] Level levelOf(std::string_view rule, std::string_view path) const;
    /// What holds in all files; nothing if that differs from file to file.
    [[nodiscard]] std::optional<Level> levelEverywhere(std::string_view rule) const;

    bool operator==(const RuleSettings &other) const { return m_rules == other.m_rules; }

private:
    std::map<std::string, std::vector<ProjectFile::RuleSetting>, std::less<>> m_rules;
};

/// Entries of project files about rules that do not exist.
[[nodiscard]] std::vector<NotUnderstood> unknownRules(const ProjectFile &file, const RuleCatalogue &catalogue);

} // namespace bulkhead
