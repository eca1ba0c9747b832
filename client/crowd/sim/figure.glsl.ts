import { glsl } from '../../gpu/index.ts'
import { FIGURE_GLSL, LIMB } from './limbs.ts'

/**
 * Stands a figure where its person is: rises from the seat, bends the trunk to where the head is, turns the
 * head, and lays each sleeve along an arm solved from shoulder and hand.
 */
export const FIGURE_VERTEX = glsl`
in vec3 standing;
in vec3 standingNormal;
// Limb, hair style, openness seated and standing.
in vec4 limb;
// Row of the person, and the range of noise in which the figure is kept.
in vec3 who;

centroid out vec3 facing;
// In the seated rest pose: clothes are drawn on it.
out vec3 rest;
// Limb, openness, glow, lot.
out vec4 traits;
out float style;
out vec3 skin;
out vec3 outfit;
out vec3 hair;
out vec2 kept;
#ifdef FAR
centroid out vec3 lit;
#endif

${FIGURE_GLSL}

struct Arm {
  vec3 shoulder;
  vec3 elbow;
  vec3 wrist;
};

// Two bones of fixed length; the elbow points down, outwards and back.
Arm solveArm(float side, vec3 shoulder, vec3 hand) {
  vec3 way = hand - shoulder;
  float reach = min(length(way), UPPER_ARM + FOREARM - 0.004);
  vec3 along = normalize(way);
  float foot = (reach * reach + UPPER_ARM * UPPER_ARM - FOREARM * FOREARM) / (2.0 * reach);
  float height = sqrt(max(0.0, UPPER_ARM * UPPER_ARM - foot * foot));
  vec3 pole = vec3(0.62 * side, -0.62, -0.45);
  pole = normalize(pole - along * dot(pole, along));
  return Arm(shoulder, shoulder + along * foot + pole * height, shoulder + along * reach);
}

// A line from shoulder to wrist, rounded a little at the elbow.
vec3 alongArm(Arm arm, float t) {
  vec3 bent = t < 0.5 ? mix(arm.shoulder, arm.elbow, t * 2.0) : mix(arm.elbow, arm.wrist, t * 2.0 - 1.0);
  vec3 control = 2.0 * arm.elbow - 0.5 * (arm.shoulder + arm.wrist);
  vec3 round = mix(mix(arm.shoulder, control, t), mix(control, arm.wrist, t), t);
  return mix(bent, round, 0.38);
}

float sleeve(float t) {
  float cloth = t < 0.5 ? mix(0.066, 0.053, t * 2.0) : mix(0.053, 0.037, t * 2.0 - 1.0);
  float shoulderCap = sqrt(saturate1(t / 0.09 + 0.25));
  // The cuff stands a little open.
  return cloth * shoulderCap + 0.004 * smoothstep(0.93, 0.99, t);
}

void placeSleeve(Arm arm, float side, vec2 onTube, out vec3 at, out vec3 normal) {
  float t = onTube.y;
  vec3 middle = alongArm(arm, t);
  vec3 along = normalize(alongArm(arm, t + 0.02) - alongArm(arm, t - 0.02));
  vec3 bend = normalize(cross(arm.elbow - arm.shoulder, arm.wrist - arm.shoulder) + vec3(1e-4, 0.0, 0.0));
  vec3 across = normalize(bend - along * dot(bend, along));
  vec3 out3 = cross(across, along);
  float angle = onTube.x * 2.0 * PI * side;
  normal = across * cos(angle) + out3 * sin(angle);
  at = middle + normal * sleeve(t);
}

// How far a height of the trunk follows the neck.
float follows(float y) {
  return smoothstep(0.55, 1.05, y);
}

void main() {
  Person person = personAt(int(who.x + 0.5));
  int part = int(limb.x + 0.5);
  float stand = person.stand;
  vec3 at = mix(position, standing, stand);
  vec3 turnedNormal = normalize(mix(normal, standingNormal, stand));
  float open = mix(limb.z, limb.w, stand);
  vec3 raised = vec3(0.0, RISE * stand, 0.0);

  if (part == ${LIMB.leftArm} || part == ${LIMB.rightArm}) {
    int side = part == ${LIMB.leftArm} ? 0 : 1;
    float sign1 = side == 0 ? 1.0 : -1.0;
    vec3 shoulder = vec3(SHOULDER.x * sign1 * person.build.y, SHOULDER.yz) + raised + person.shift * 0.94;
    Arm arm = solveArm(sign1, shoulder, person.hands[side]);
    placeSleeve(arm, sign1, position.xy, at, turnedNormal);
    open = mix(0.5, 1.0, smoothstep(0.0, 0.35, position.y));
  } else if (part == ${LIMB.leftHand} || part == ${LIMB.rightHand}) {
    int side = part == ${LIMB.leftHand} ? 0 : 1;
    float sign1 = side == 0 ? 1.0 : -1.0;
    vec3 shoulder = vec3(SHOULDER.x * sign1 * person.build.y, SHOULDER.yz) + raised + person.shift * 0.94;
    Arm arm = solveArm(sign1, shoulder, person.hands[side]);
    at = arm.wrist + turned(person.handTurns[side], position);
    turnedNormal = turned(person.handTurns[side], normal);
  } else if (part == ${LIMB.head} || part == ${LIMB.hair}) {
    vec3 pivot = NECK + raised;
    // The neck turns by degrees; hair with the whole head.
    float share = part == ${LIMB.hair} ? 1.0 : smoothstep(1.07, 1.13, position.y + 0.8 * max(0.0, position.z));
    vec4 turn = normalize(mix(vec4(0.0, 0.0, 0.0, 1.0), person.headTurn, share));
    at = pivot + turned(turn, at - pivot) + person.shift * mix(follows(1.06), 1.0, share);
    turnedNormal = turned(turn, turnedNormal);
    if (part == ${LIMB.hair} && abs(limb.y - person.coiffure) > 0.5) at = pivot;
  } else if (part == ${LIMB.garb}) {
    at.x *= mix(1.0, person.build.y, fall(1.0, 1.08, position.y) * smoothstep(0.5, 0.6, position.y));
    at += person.shift * follows(position.y);
    float breath = 0.0022 * sin(time * 1.4 + person.lot * 40.0) * smoothstep(0.7, 0.9, position.y);
    at.z += breath;
  }

  float s = sin(person.facing);
  float c = cos(person.facing);
  mat3 turn = mat3(c, 0.0, -s, 0.0, 1.0, 0.0, s, 0.0, c);
  facing = turn * turnedNormal;
  rest = position;
  traits = vec4(limb.x, open, person.glow, person.lot);
  style = part == ${LIMB.head} ? person.coiffure : limb.y;
  skin = person.skin;
  outfit = person.outfit;
  hair = person.hair;
  kept = who.yz;
  gl_Position = project(turn * (at * vec3(1.0, person.build.x, 1.0)) + person.place);
#ifdef FAR
  lit = irradiance(place, facing);
#endif
}
`
