#pragma once

#include "core/kube/field.h"
#include "core/yaml/yaml_document.h"

#include <map>
#include <memory>
#include <vector>

namespace bulkhead {

/// A text inside a string that could not be read.
struct EmbeddedProblem {
    enum class Language : std::uint8_t { Yaml, Toml, Json };
    Language language = Language::Yaml;
    Location place{}; ///< in the file
    Message message{};
};

/// Parses texts inside strings, each once, and keeps them. One thread while it is filled.
class EmbeddedDocuments {
public:
    /// Root of the YAML (or JSON) in a scalar; empty if it is empty or broken, which is noted then.
    [[nodiscard]] YamlNode yaml(YamlNode scalar);
    /// The same of one that was parsed before; empty if it was not.
    [[nodiscard]] YamlNode find(YamlNode scalar) const;
    [[nodiscard]] const std::vector<EmbeddedProblem> &problems() const { return m_problems; }
    void add(EmbeddedProblem problem) { m_problems.push_back(std::move(problem)); }

private:
    std::map<std::pair<const YamlDocument *, YamlIndex>, std::unique_ptr<const YamlDocument>> m_yaml;
    std::vector<EmbeddedProblem> m_problems;
};

} // namespace bulkhead
