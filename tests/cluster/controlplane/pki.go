package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"os"
	"time"
)

// A pair is a certificate and its private key, both as PEM.
type pair struct {
	certificate []byte
	key         []byte
}

// An authority signs certificates. It is made anew for every control plane.
type authority struct {
	pair
	parsed *x509.Certificate
	signer *ecdsa.PrivateKey
}

// Certificates are valid from a little earlier, for a clock that is set back.
const backdated = 5 * time.Minute

func newAuthority(name string) (*authority, error) {
	template := &x509.Certificate{
		Subject:               pkix.Name{CommonName: name},
		NotBefore:             time.Now().Add(-backdated),
		NotAfter:              time.Now().AddDate(1, 0, 0),
		IsCA:                  true,
		BasicConstraintsValid: true,
		KeyUsage:              x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature,
	}
	made, err := issue(template, nil)
	if err != nil {
		return nil, err
	}
	return parseAuthority(*made)
}

func parseAuthority(files pair) (*authority, error) {
	block, _ := pem.Decode(files.certificate)
	if block == nil {
		return nil, errors.New("the authority's certificate is no PEM")
	}
	parsed, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return nil, err
	}
	signer, err := parseKey(files.key)
	if err != nil {
		return nil, err
	}
	return &authority{pair: files, parsed: parsed, signer: signer}, nil
}

func parseKey(text []byte) (*ecdsa.PrivateKey, error) {
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, errors.New("the key is no PEM")
	}
	return x509.ParseECPrivateKey(block.Bytes)
}

// client makes the certificate of a person: the user name, their groups, and how long it is valid.
// A negative time makes one that has expired.
func (a *authority) client(user string, groups []string, valid time.Duration) (*pair, error) {
	return issue(&x509.Certificate{
		Subject:     pkix.Name{CommonName: user, Organization: groups},
		NotBefore:   time.Now().Add(min(0, valid) - backdated),
		NotAfter:    time.Now().Add(valid),
		KeyUsage:    x509.KeyUsageDigitalSignature,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
	}, a)
}

func (a *authority) server() (*pair, error) {
	return issue(&x509.Certificate{
		Subject:     pkix.Name{CommonName: "kube-apiserver"},
		DNSNames:    []string{"localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc"},
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1), net.IPv4(10, 96, 0, 1)},
		NotBefore:   time.Now().Add(-backdated),
		NotAfter:    time.Now().AddDate(1, 0, 0),
		KeyUsage:    x509.KeyUsageDigitalSignature,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}, a)
}

// issue makes a key and a certificate for it, signed by the authority or by itself.
func issue(template *x509.Certificate, by *authority) (*pair, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	if template.SerialNumber, err = rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120)); err != nil {
		return nil, err
	}
	parent, signer := template, key
	if by != nil {
		parent, signer = by.parsed, by.signer
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent, &key.PublicKey, signer)
	if err != nil {
		return nil, err
	}
	keyText, err := pemOfKey(key)
	if err != nil {
		return nil, err
	}
	return &pair{pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), keyText}, nil
}

func pemOfKey(key *ecdsa.PrivateKey) ([]byte, error) {
	der, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return nil, err
	}
	return pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der}), nil
}

func (p pair) write(certificateFile, keyFile string) error {
	if err := os.WriteFile(certificateFile, p.certificate, 0o644); err != nil {
		return err
	}
	return os.WriteFile(keyFile, p.key, 0o600)
}
