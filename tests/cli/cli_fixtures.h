#pragma once

#include "tests/cli/program_run.h"

namespace bulkhead::test {

inline ProgramRun runCli(const QStringList &arguments, const QString &folder, const QByteArray &input = {},
                         const QStringList &environment = {})
{
    return run(QStringLiteral(BULKHEAD_CLI), arguments, folder, input, environment);
}

/// One privileged container and nothing else to say against it for the rule privileged-container.
inline const QByteArray privilegedPod = R"(apiVersion: v1
kind: Pod
metadata:
  name: builder
  namespace: ci
spec:
  containers:
    - name: dind
      image: docker:27.1-dind
      securityContext:
        privileged: true
)";

/// One container whose image has no version, which only a person can know.
inline const QByteArray unpinnedPod = R"(apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - name: web
      image: "registry.example:5000/web"
)";

inline const QByteArray quietConfigMap = R"(apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  colour: blue
)";

inline const QByteArray brokenYaml = "apiVersion: v1\nkind: Pod\nmetadata: {name: [x\n";

} // namespace bulkhead::test
