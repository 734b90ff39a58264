#pragma once

#include "core/ci/toml/toml_document.h"
#include "core/kube/field.h"
#include "core/yaml/yaml_document.h"

#include <functional>
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

/// TOML inside a string, as far as it is known before a template engine has filled it in.
struct EmbeddedToml {
    TomlNode root{}; ///< empty if the text is empty, broken, or not known
    bool isConditional = false; ///< templates decide which lines there will be: all are read
    bool isUnknown = false; ///< a template stands for lines that are not here
};

/// Gives the root of the YAML in a scalar, else an empty node.
using YamlInString = std::function<YamlNode(YamlNode)>;

/// Parses texts inside strings, each once, and keeps them. One thread while it is filled.
class EmbeddedDocuments {
public:
    /// Of what holds a text: of a Secret nothing is quoted, and its `data` is base64.
    enum class Form : std::uint8_t { Plain, Secret, SecretBase64 };

    /// Root of the YAML (or JSON) in a scalar; empty if it is empty or broken, which is noted then.
    [[nodiscard]] YamlNode yaml(YamlNode scalar);
    /// The same for YAML that stands in a text of another language: each node of it is at `place`.
    [[nodiscard]] YamlNode yamlAt(std::string_view text, const Location &place);
    /// TOML in a scalar, or in the base64 of one: its nodes are all at the scalar then. Helm templates in it are no error.
    [[nodiscard]] EmbeddedToml toml(YamlNode scalar, Form form = Form::Plain);
    /// The same of a scalar that was read before; empty if it was not.
    [[nodiscard]] YamlNode known(YamlNode scalar) const;
    [[nodiscard]] const std::vector<EmbeddedProblem> &problems() const { return m_problems; }
    void add(EmbeddedProblem problem) { m_problems.push_back(std::move(problem)); }

private:
    using Key = std::pair<const YamlDocument *, YamlIndex>;
    struct Toml {
        std::unique_ptr<const TomlDocument> document{};
        EmbeddedToml answer{};
    };
    void readToml(Toml &toml, YamlNode scalar, Form form);

    std::map<Key, std::unique_ptr<const YamlDocument>> m_yaml;
    std::map<Key, Toml> m_toml;
    std::vector<std::unique_ptr<const YamlDocument>> m_elsewhere; ///< YAML in texts of other languages
    std::vector<EmbeddedProblem> m_problems;
};

/// The bytes that base64 stands for, blanks and line breaks left out; nothing if it is none.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace bulkhead
