#pragma once

#include "core/ci/toml/toml_document.h"
#include "core/yaml/yaml_stream.h"

#include <QByteArray>

#include <map>
#include <memory>
#include <string>

namespace bulkhead::test {

/// The ways in which TOML stands in a file.
enum class TomlHost : std::uint8_t { File, CrlfFile, Literal, DeepLiteral, CrlfLiteral, Json };
inline constexpr TomlHost kTomlHosts[] = {TomlHost::File,        TomlHost::CrlfFile,    TomlHost::Literal,
                                          TomlHost::DeepLiteral, TomlHost::CrlfLiteral, TomlHost::Json};

/// A file with TOML in it, read as the checker reads it.
struct HostedToml {
    HostedToml(TomlHost kind, const std::string &fileText);

    SourcePtr file;
    YamlStream stream; ///< keeps the YAML around alive
    YamlNode holder;
    std::unique_ptr<TomlDocument> toml;
};

/// The text of a file that holds `toml` in this way.
[[nodiscard]] std::string hostedText(TomlHost host, const std::string &toml);
/// With line feeds only.
[[nodiscard]] std::string withoutCarriageReturns(std::string text);
/// Every scalar and every empty table or array under its path.
[[nodiscard]] std::map<std::string, std::string> leavesOf(TomlNode root);
[[nodiscard]] QByteArray nameOf(TomlHost host);

} // namespace bulkhead::test
