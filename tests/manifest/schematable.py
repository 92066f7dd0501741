#!/usr/bin/env python3
"""Makes core/manifest/schematable.inc: the built-in kinds' fields and how they merge.

Source of the facts: k8s.io/client-go, applyconfigurations/internal/internal.go, whose `schemaYAML`
is the API server's own structured-merge-diff schema. Run by hand for a new Kubernetes version:

    tests/manifest/schematable.py internal.go [merge_keys.csv] > core/manifest/schematable.inc

With merge_keys.csv (k8s.io/api's markers) it also says on standard error where both differ.

One line a type: its name, then its fields as NAME:TYPE[=DEFAULT]. TYPE is
    s n b u     a string, a number, a boolean, any scalar
    Q I T       resource.Quantity, IntOrString, Time or MicroTime
    *           anything
    .X  a.v1.X  another type, of the same package or of a named one; ~ before it: not atomic
                although the type is
    LTYPE STYPE an atomic list, a set;   K(a,b)TYPE a list keyed by a and b
    MTYPE ATYPE a map of any keys, and an atomic one
A `!` before a type's name: it is replaced as a whole. A `kind` line names the type of a kind.
"""
import csv
import re
import sys

import yaml

GROUPS = {
    'core': '', 'apps': 'apps', 'autoscaling': 'autoscaling', 'batch': 'batch',
    'policy': 'policy', 'extensions': 'extensions',
    'rbac': 'rbac.authorization.k8s.io', 'flowcontrol': 'flowcontrol.apiserver.k8s.io',
    'apiserverinternal': 'internal.apiserver.k8s.io',
}
SCALARS = {'string': 's', 'numeric': 'n', 'boolean': 'b', 'untyped': 'u'}
SPECIAL = {'Quantity': 'Q', 'IntOrString': 'I', 'Time': 'T', 'MicroTime': 'T',
           '__untyped_atomic_': '*', '__untyped_deduced_': '*', 'RawExtension': '*', 'FieldsV1': '*'}
# Kinds that client-go does not hold: k8s.io/apiextensions-apiserver and k8s.io/kube-aggregator.
FURTHER = '''\
apiextensions.v1.CustomResourceDefinition apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:.CustomResourceDefinitionSpec status:.CustomResourceDefinitionStatus
apiextensions.v1.CustomResourceDefinitionSpec conversion:.CustomResourceConversion group:s names:.CustomResourceDefinitionNames preserveUnknownFields:b scope:s versions:L.CustomResourceDefinitionVersion
apiextensions.v1.CustomResourceConversion strategy:s webhook:.WebhookConversion
apiextensions.v1.WebhookConversion clientConfig:.WebhookClientConfig conversionReviewVersions:Ls
apiextensions.v1.WebhookClientConfig caBundle:s service:.ServiceReference url:s
apiextensions.v1.ServiceReference name:s namespace:s path:s port:n
apiextensions.v1.CustomResourceDefinitionNames categories:Ls kind:s listKind:s plural:s shortNames:Ls singular:s
apiextensions.v1.CustomResourceDefinitionVersion additionalPrinterColumns:L.CustomResourceColumnDefinition deprecated:b deprecationWarning:s name:s schema:.CustomResourceValidation selectableFields:L.SelectableField served:b storage:b subresources:.CustomResourceSubresources
apiextensions.v1.CustomResourceColumnDefinition description:s format:s jsonPath:s name:s priority:n type:s
apiextensions.v1.CustomResourceValidation openAPIV3Schema:*
apiextensions.v1.SelectableField jsonPath:s
apiextensions.v1.CustomResourceSubresources scale:.CustomResourceSubresourceScale status:*
apiextensions.v1.CustomResourceSubresourceScale labelSelectorPath:s specReplicasPath:s statusReplicasPath:s
apiextensions.v1.CustomResourceDefinitionStatus acceptedNames:.CustomResourceDefinitionNames conditions:K(type).CustomResourceDefinitionCondition storedVersions:Ls
apiextensions.v1.CustomResourceDefinitionCondition lastTransitionTime:T message:s reason:s status:s type:s
kind apiextensions.k8s.io apiextensions.v1.CustomResourceDefinition
apiregistration.v1.APIService apiVersion:s kind:s metadata:meta.v1.ObjectMeta spec:.APIServiceSpec status:.APIServiceStatus
apiregistration.v1.APIServiceSpec caBundle:s group:s groupPriorityMinimum:n insecureSkipTLSVerify:b service:.ServiceReference version:s versionPriority:n
apiregistration.v1.ServiceReference name:s namespace:s port:n
apiregistration.v1.APIServiceStatus conditions:K(type).APIServiceCondition
apiregistration.v1.APIServiceCondition lastTransitionTime:T message:s reason:s status:s type:s
kind apiregistration.k8s.io apiregistration.v1.APIService
'''


def short(name):
    last = name.rsplit('.', 1)[-1]
    if last in SPECIAL and not name.startswith('io.k8s.api.'):
        return SPECIAL[last]
    name = re.sub(r'^io\.k8s\.api\.', '', name)
    return re.sub(r'^io\.k8s\.apimachinery\.pkg\.apis\.', '', name)


def reference(kind, package):
    if 'namedType' in kind:
        name = short(kind['namedType'])
        if name.startswith(package + '.'):
            name = name[len(package):]
        return ('~' if kind.get('elementRelationship') == 'separable' else '') + name
    if 'list' in kind:
        of = kind['list']
        element = reference(of['elementType'], package)
        if of['elementRelationship'] == 'atomic':
            return 'L' + element
        return ('K(%s)' % ','.join(of['keys']) if 'keys' in of else 'S') + element
    if 'map' in kind:
        of = kind['map']
        element = reference(of['elementType'], package)
        return ('A' if of.get('elementRelationship') == 'atomic' else 'M') + element
    return SCALARS[kind['scalar']]


def rank(version):
    """A kind's versions by stability, the best one last."""
    number, stage, minor = re.match(r'v(\d+)(alpha|beta)?(\d+)?$', version).groups()
    return ({'alpha': 0, 'beta': 1, None: 2}[stage], int(number), int(minor or 0))


def kept_kinds(types):
    kinds = {}
    for name, kind in types.items():
        fields = {f['name'] for f in kind.get('map', {}).get('fields', [])}
        parts = short(name).split('.')
        if {'apiVersion', 'kind', 'metadata'} <= fields and len(parts) == 3:
            if parts[0] != 'extensions':
                kinds.setdefault((parts[0], parts[2]), []).append((rank(parts[1]), name))
    out = []
    for (group, kind), versions in sorted(kinds.items()):
        versions.sort()
        # autoscaling/v1 and v2 differ in structure and are both served.
        stable = [v for v in versions if v[0][0] == 2]
        out += [(group, name) for _, name in (stable or versions[-1:])]
    return out


def reachable(types, names):
    seen, todo = set(), list(names)
    while todo:
        name = todo.pop()
        if name in seen or name not in types:
            continue
        seen.add(name)

        def walk(kind):
            if 'namedType' in kind:
                todo.append(kind['namedType'])
            for key in ('list', 'map'):
                if 'elementType' in kind.get(key, {}):
                    walk(kind[key]['elementType'])
        for field in types[name].get('map', {}).get('fields', []):
            walk(field['type'])
    return seen


def lines(types, kinds):
    for name in sorted(reachable(types, [n for _, n in kinds]), key=short):
        kind = types[name]
        own = short(name)
        if own in SPECIAL.values():
            continue
        package = own.rsplit('.', 1)[0]
        fields = []
        for field in kind.get('map', {}).get('fields', []):
            text = field['name'] + ':' + reference(field['type'], package)
            if field.get('default') not in (None, '', 0, {}, False):
                text += '=' + str(field['default'])
            assert ' ' not in text, text
            fields.append(text)
        atomic = kind.get('map', {}).get('elementRelationship') == 'atomic'
        yield ' '.join([('!' if atomic else '') + own] + fields)
    for group, name in kinds:
        yield 'kind %s %s' % (GROUPS.get(group, group + '.k8s.io') or '-', short(name))


def check(types, path):
    for row in csv.DictReader(open(path)):
        package = row['groupversion'].replace('/', '.')
        kind = types.get('io.k8s.api.%s.%s' % (package, row['struct']))
        field = next((f for f in (kind or {}).get('map', {}).get('fields', [])
                      if f['name'] == row['field']), None)
        if not field or not row['listType']:
            continue
        ours = reference(field['type'], package)
        theirs = {'atomic': 'L', 'set': 'S',
                  'map': 'K(%s)' % row['listMapKeys'].replace('+', ',')}[row['listType']]
        if not ours.startswith(theirs):
            print('%s.%s %s: %s here, %s there' % (package, row['struct'], row['field'], ours, theirs),
                  file=sys.stderr)


def main():
    text = open(sys.argv[1]).read()
    start = text.index('typed.YAMLObject(`') + len('typed.YAMLObject(`')
    types = {t['name']: t for t in yaml.safe_load(text[start:text.index('`)', start)])['types']}
    if len(sys.argv) > 2:
        check(types, sys.argv[2])
    print('// Made by tests/manifest/schematable.py, which tells the form, from the schema of')
    print('// Kubernetes 1.32 (k8s.io/client-go v0.32.3). Do not edit.')
    for line in [*lines(types, kept_kinds(types)), *FURTHER.splitlines()]:
        print('"%s",' % line)


main()
