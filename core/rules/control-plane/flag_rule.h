#pragma once

#include "core/analysis/rule.h"
#include "core/rules/control-plane/flag_check.h"
#include "core/rules/control-plane/flag_line.h"

namespace bulkhead {

/// The rule that one row of the tables makes. It looks at containers that start the component, at the component's configuration
/// object, and at the extra arguments that kubeadm hands on. Lives as long as the tables: for ever.
class FlagRule final : public Rule {
public:
    FlagRule(const FlagCheck &check, const RuleMetadata &metadata)
        : m_check(check)
        , m_metadata(metadata)
    {
    }

    [[nodiscard]] const RuleMetadata &metadata() const override { return m_metadata; }
    void checkResource(const Resource &resource, Reporter &report) const override;
    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override;

private:
    void checkLine(const FlagLine &line, KubeVersion version, Reporter &report) const;
    void checkGiven(const FlagLine &line, std::string_view flag, std::string_view write, KubeVersion version,
                    Reporter &report) const;
    void checkAbsent(const FlagLine &line, std::string_view flag, std::string_view write, Reporter &report) const;
    void reportRemoved(const FlagLine &line, const GivenFlag &flag, KubeVersion version, Reporter &report) const;
    void reportGiven(const FlagLine &line, const GivenFlag &flag, std::string_view write, Reporter &report) const;

    const FlagCheck &m_check;
    const RuleMetadata &m_metadata;
};

/// The rule that one row makes of a configuration object: the same demand of its field.
void checkConfigurationFields(const FlagCheck &check, const RuleMetadata &metadata, const Resource &resource, Reporter &report);

/// What is wrong about `label` ("--flag=value", "field: value"), which is written, and about one that is not.
[[nodiscard]] Message messageOfWritten(const FlagCheck &check, const std::string &label, std::string_view value);
[[nodiscard]] Message messageOfAbsent(const FlagCheck &check, const std::string &label, std::string_view standard);

} // namespace bulkhead
