import { glsl } from '../../gpu/index.ts'
import { FIGURE_GLSL, LIMB } from './limbs.ts'

/**
 * Stands a figure where its person is: rises from the seat, bends the trunk to where the head is, draws each arm
 * after its hand, and gives the head the person's own face and hair.
 */
export const FIGURE_VERTEX = glsl`
in vec3 standing;
in vec3 standingNormal;
// Limb; how far a garment goes with the upper arm and with the forearm, or how near hair is to its edge.
in vec3 limb;
// How open a place lies, seated and standing.
in vec2 openness;
// Row of the person, and the range of noise in which the figure is kept.
in vec3 who;

// Heads: two rows a coiffure, places with openness over normals, a texel a vertex.
uniform highp sampler2D heads;

centroid out vec3 facing;
// In the seated rest pose, or in the head's own measure: clothes and features are drawn on it.
out vec3 rest;
// Limb, openness, glow, lot.
out vec4 traits;
// How far a place goes with the arm, or how near hair is to its edge.
out float along;
// Over the floor when standing, where it matters to a garment.
out float height;
flat out vec4 manner;
flat out vec3 skin;
flat out vec3 outfit;
flat out vec3 hair;
out vec2 kept;
centroid out vec3 lit;

${FIGURE_GLSL}

struct Arm {
  vec3 shoulder;
  vec3 elbow;
  vec3 wrist;
  // Square to the plane in which the elbow bends.
  vec3 hinge;
};

// Two bones of fixed length; the elbow points down, outwards and back.
Arm solveArm(float side, vec3 shoulder, vec3 hand) {
  vec3 way = hand - shoulder;
  float reach = min(length(way), UPPER_ARM + FOREARM - 0.004);
  vec3 ahead = normalize(way);
  float foot = (reach * reach + UPPER_ARM * UPPER_ARM - FOREARM * FOREARM) / (2.0 * reach);
  float off = sqrt(max(0.0, UPPER_ARM * UPPER_ARM - foot * foot));
  vec3 pole = vec3(0.62 * side, -0.62, -0.45);
  pole = normalize(pole - ahead * dot(pole, ahead));
  vec3 elbow = shoulder + ahead * foot + pole * off;
  return Arm(shoulder, elbow, shoulder + ahead * reach, normalize(cross(pole, ahead)));
}

Arm armOf(Person person, float side, vec3 raised) {
  vec3 shoulder = vec3(SHOULDER.x * side * person.build.y, SHOULDER.yz) + raised + person.shift * 0.94;
  return solveArm(side, shoulder, person.hands[side > 0.0 ? 0 : 1]);
}

mat3 frameOf(vec3 bone, vec3 hinge) {
  return mat3(bone, hinge, cross(bone, hinge));
}

// Cloth of the sleeves goes with two bones, let go softly at shoulder and elbow.
void drawArm(Arm arm, float side, vec2 shares, vec3 modelled, vec3 modelledNormal, inout vec3 at, inout vec3 normal) {
  vec3 mirror = vec3(side, 1.0, 1.0);
  vec3 shoulder = SHOULDER * mirror;
  vec3 elbow = ELBOW * mirror;
  vec3 upperBone = normalize(elbow - shoulder);
  vec3 foreBone = normalize(WRIST * mirror - elbow);
  vec3 hinge = normalize(cross(upperBone, foreBone));
  mat3 upper = frameOf(normalize(arm.elbow - arm.shoulder), arm.hinge) * transpose(frameOf(upperBone, hinge));
  mat3 fore = frameOf(normalize(arm.wrist - arm.elbow), arm.hinge) * transpose(frameOf(foreBone, hinge));
  vec3 withUpper = arm.shoulder + upper * (modelled - shoulder);
  vec3 withFore = arm.elbow + fore * (modelled - elbow);
  at = mix(at, mix(withUpper, withFore, shares.y), shares.x);
  vec3 turnedNormal = mix(upper * modelledNormal, fore * modelledNormal, shares.y);
  normal = normalize(mix(normal, turnedNormal, shares.x));
}

// How far a height of the trunk follows the neck.
float follows(float y) {
  return smoothstep(0.55, 1.05, y);
}

// Where a fuller body is fuller: the waist most, hems, collar and seat not at all.
float fullnessAt(vec3 p, vec3 normal, float onArm) {
  float trunk = smoothstep(0.49, 0.58, p.y) * fall(0.95, 1.06, p.y) * mix(0.55, 1.0, exp(-square((p.y - 0.7) / 0.14)));
  float thigh = 0.5 * smoothstep(0.0, 0.12, p.z) * fall(0.30, 0.45, p.z) * smoothstep(0.35, 0.5, p.y);
  return mix(max(trunk, thigh), 0.35, onArm) * smoothstep(-0.7, -0.2, normal.y);
}

void placeGarb(Person person, vec3 raised, inout vec3 at, inout vec3 normal) {
  float side = position.x >= 0.0 ? 1.0 : -1.0;
  at += normal * person.fullness * fullnessAt(position, normal, limb.y);
  vec3 modelled = at - raised;
  at.x *= mix(1.0, person.build.y, fall(1.0, 1.08, position.y) * smoothstep(0.5, 0.6, position.y));
  at += person.shift * follows(position.y);
  at.z += 0.0022 * sin(time * (1.25 + 0.4 * person.lot) + person.lot * 40.0) * smoothstep(0.7, 0.9, position.y);
  if (limb.y > 0.0) drawArm(armOf(person, side, raised), side, limb.yz, modelled, normal, at, normal);
}

// The person's face lies between two; hair is that of one coiffure. Gives how open the place is.
float placeHead(Person person, int part, vec3 raised, out vec3 own, inout vec3 at, inout vec3 normal) {
  int first = part == ${LIMB.hair} ? int(person.coiffure + 0.5) : part == ${LIMB.head} ? int(person.face.x + 0.5) : 0;
  vec4 place1 = texelFetch(heads, ivec2(gl_VertexID, first * 2), 0);
  vec3 normal1 = texelFetch(heads, ivec2(gl_VertexID, first * 2 + 1), 0).xyz;
  if (part == ${LIMB.head}) {
    int second = int(person.face.y + 0.5);
    place1 = mix(place1, texelFetch(heads, ivec2(gl_VertexID, second * 2), 0), person.face.z);
    normal1 = mix(normal1, texelFetch(heads, ivec2(gl_VertexID, second * 2 + 1), 0).xyz, person.face.z);
  }
  vec3 p = place1.xyz;
  own = part == ${LIMB.head} ? position : p;
  // Fuller cheeks on a fuller body; the neck narrows where the collar holds it.
  float jaw = fall(0.0, 0.05, abs(p.y + 0.06));
  if (part == ${LIMB.head}) {
    p.x *= 1.0 + 1.6 * person.fullness * jaw;
    p.xz = vec2(0.0, -0.012) + (p.xz - vec2(0.0, -0.012)) * mix(1.0, 0.93, fall(-0.135, -0.105, p.y));
  }
  bool worn = part != ${LIMB.glasses} || person.face.w > 0.5;
  vec3 pivot = NECK + raised;
  at = HEAD + (worn ? p : vec3(0.0)) + raised;
  // The neck turns by degrees; hair with the whole head.
  float share = part == ${LIMB.head} ? smoothstep(-0.145, -0.085, p.y + 0.8 * max(0.0, p.z)) : 1.0;
  vec4 turn = normalize(mix(vec4(0.0, 0.0, 0.0, 1.0), person.headTurn, share));
  at = pivot + turned(turn, at - pivot) + person.shift * mix(follows(1.06), 1.0, share);
  normal = turned(turn, normalize(normal1));
  return place1.w;
}

void main() {
  Person person = personAt(int(who.x + 0.5));
  int part = int(limb.x + 0.5);
  float stand = person.stand;
  vec3 at = mix(position, standing, stand);
  vec3 turnedNormal = normalize(mix(normal, standingNormal, stand) + vec3(0.0, 1e-5, 0.0));
  float open = mix(openness.x, openness.y, stand);
  vec3 raised = vec3(0.0, RISE * stand, 0.0);
  rest = position;
  along = limb.y;
  height = standing.y;

  if (part == ${LIMB.leftHand} || part == ${LIMB.rightHand}) {
    float side = part == ${LIMB.leftHand} ? 1.0 : -1.0;
    Arm arm = armOf(person, side, raised);
    vec4 turn = person.handTurns[side > 0.0 ? 0 : 1];
    at = arm.wrist + turned(turn, position);
    turnedNormal = turned(turn, normal);
  } else if (part == ${LIMB.garb}) {
    placeGarb(person, raised, at, turnedNormal);
  } else if (part != ${LIMB.shoe}) {
    open = placeHead(person, part, raised, rest, at, turnedNormal);
  }

  float s = sin(person.facing);
  float c = cos(person.facing);
  mat3 turn = mat3(c, 0.0, -s, 0.0, 1.0, 0.0, s, 0.0, c);
  facing = turn * turnedNormal;
  traits = vec4(limb.x, open, person.glow, person.lot);
  manner = vec4(person.coiffure, person.age, person.beard, person.face.x);
  skin = person.skin;
  outfit = person.outfit;
  hair = person.hair;
  kept = who.yz;
  gl_Position = project(turn * (at * vec3(1.0, person.build.x, 1.0)) + person.place);
#ifdef FAR
  lit = irradiance(place, facing);
#else
  // What the bright floor and those opposite throw back: light without edges, for skin.
  lit = irradiance(place, normalize(facing * 0.55 + vec3(-sign(place.x) * 0.62, 0.42, 0.0)));
#endif
}
`
