#pragma once

namespace bulkhead {

/// What stands below the options in the help of a command.

inline constexpr auto checkExamples = R"(Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above it
  2  wrong options or paths
  3  no such findings, but some input could not be read, parsed or rendered
  4  a rule failed, or an internal error

Examples:
  bulkhead-cli check                                  the current folder
  bulkhead-cli check deploy/ cluster.yaml             a folder and a file
  kubectl get all -A -o yaml | bulkhead-cli check -   standard input
  bulkhead-cli check --format sarif --output bulkhead.sarif --fail-on medium
  bulkhead-cli check --rule privileged-container,image-latest-tag)";

inline constexpr auto isolationExamples =
    R"(Shows the node groups, which workload may land on which of them, and whether CI and applications
are kept apart. What nodes, workloads and environments are can be declared in .bulkhead.yaml at
the root of the folder; core/workspace/README.md describes it.

Exit codes:
  0  the answer was printed, also when there are leaks
  2  wrong options or paths, or a .bulkhead.yaml with errors
  3  some input could not be read, parsed or rendered: the answer may be incomplete
  4  an internal error

Examples:
  bulkhead-cli isolation                              the current folder
  kubectl get nodes,deployments,daemonsets,statefulsets,jobs,cronjobs -A -o yaml | bulkhead-cli isolation -
  bulkhead-cli isolation --format json deploy/ | jq .verdict
  bulkhead-cli isolation --format csv --output matrix.csv deploy/
  bulkhead-cli isolation --per-node deploy/ nodes.yaml)";

inline constexpr auto runnersExamples =
    R"(Shows the runners, agents and builders of CI systems that the files define, what their accounts may
do, and which pods they will make. Such a pod is worked out from settings and defaults; each of its
lines has the place that causes it. Values of secrets are not printed.

Exit codes:
  0  the answer was printed
  2  wrong options or paths, or a .bulkhead.yaml with errors
  3  some input could not be read, parsed or rendered: the answer may be incomplete
  4  an internal error

Examples:
  bulkhead-cli runners                                the current folder
  bulkhead-cli runners --pods deploy/                 with the pods that will be made
  bulkhead-cli runners --format json deploy/ | jq '.runners[] | {name, isolation}')";

inline constexpr auto canIExamples =
    R"(Answers as `kubectl auth can-i` does, from the roles and bindings in the files and those that every cluster
has, with the binding and the rule that decide. Unknown where a role is not among the files, where a
built-in role depends on the cluster, and instead of no where some input could not be read.

RESOURCE is a plural, singular or short name, with a group where needed (deployments.apps), of Kubernetes
or of a CustomResourceDefinition in the files. A subresource is named by --subresource, as for kubectl,
or as RESOURCE/NAME/SUBRESOURCE; pods/exec is read as one too, unless an object of that name is in the
files or --subresource is given. A resource outside of namespaces is asked for without the namespace.
A service account has its own groups only if --as-group names none, as in the API server.

Exit codes:
  0  yes
  1  no
  2  wrong options or paths
  3  unknown

Examples:
  bulkhead-cli can-i list secrets --as system:serviceaccount:ci:runner -n shop deploy/
  bulkhead-cli can-i create pods --subresource exec --as jane --as-group developers deploy/
  bulkhead-cli can-i get nodes/proxy --as system:serviceaccount:monitoring:agent deploy/
  bulkhead-cli can-i get /metrics --as system:anonymous
  kubectl get roles,clusterroles,rolebindings,clusterrolebindings -A -o yaml | bulkhead-cli can-i '*' '*' --as jane -)";

inline constexpr auto reachExamples =
    R"(Answers from the NetworkPolicies in the files: allowed, blocked or unknown, and the policies and rules that
decide. Egress of the one and ingress of the other must both let a connection through. Whether the cluster's
network plug-in enforces policies is not in the files.

PORT is a port of the pods, not of a Service: a number, or the name that a container gives it, as 5432,
53/UDP or http; TCP where no protocol is named. Without it the question is whether any port is open. Pods
that CI controllers make are workloads too; bulkhead-cli runners --pods lists them.

Unknown where a policy of Cilium, Calico, Istio or an AdminNetworkPolicy also decides, where labels of a
namespace that is not in the files count, where addresses may be those of pods, for pods on their node's
network, and where some input could not be read that may hold policies.

Exit codes:
  0  allowed
  1  blocked
  2  wrong options or paths, or no such workload
  3  unknown

Examples:
  bulkhead-cli reach --from ci/runner --to shop/db deploy/
  bulkhead-cli reach --from ci/deployment/runner --to shop/statefulset/db:5432 deploy/
  bulkhead-cli reach --from shop/cart --to kube-system/coredns:53/UDP --format json deploy/ | jq .answer)";

inline constexpr auto fixExamples =
    R"(Without --write nothing is changed: the patch goes to standard output. Its paths start at the git work
tree that holds the files; without one at the current folder, or, for files outside of it, at the
folder named. Where `git apply` has to run elsewhere than here, standard error says so.

For objects exported from a cluster, which no file defines, --format kubectl prints JSON patches as lines of
`kubectl patch`, and --format kustomize writes them as a Kustomize component. A patch tests that the items
it counts are those that were checked, and says what the API server will refuse.

Examples:
  bulkhead-cli fix | git apply                        safe fixes, in the current folder
  bulkhead-cli fix --unsafe deploy/ > fixes.patch     to be read first
  bulkhead-cli fix ../shop | git -C ../shop apply     files outside the current folder
  bulkhead-cli fix --write --rule missing-cpu-limit --unsafe deploy/
  kubectl get deployments -A -o yaml | bulkhead-cli fix --format kubectl --unsafe -
  bulkhead-cli fix --format kustomize --output fixes export.yaml)";

} // namespace bulkhead
